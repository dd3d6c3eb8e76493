interface Candidate {
  version: string;
  path: string;
}
export function chooseNode(candidates: Candidate[]): string | undefined;
export function packagedNode(modulesFolder: string, platform: string, arch: string): Candidate[];
export function missingNodeText(runningVersion: string): string;
