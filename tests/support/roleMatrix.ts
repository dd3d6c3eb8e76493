/** The roles in the order of the columns: administrator, officer, secretary, interpreter, commander. */
export const columns = ['administrator', 'officer', 'secretary', 'interpreter', 'commander'] as const;

/**
 * Who may call what, written by hand and never read from the contract. `x` may, `-` may not; the sixth mark is
 * for nobody signed in, and holds for a locked window too.
 */
const table = `
  sessions.current         x x x x x  x
  sessions.signIn          x x x x x  x
  sessions.signOut         x x x x x  x
  sessions.lock            x x x x x  x
  sessions.stillHere       x x x x x  -
  sessions.changePassword  x x x x x  -
  sessions.recover         x x x x x  x
  vault.found              x x x x x  x
  vault.renewRecovery      x - - - -  -
  vault.confirmRecovery    x - - - -  -
  users.list               x - - - -  -
  users.add                x - - - -  -
  users.change             x - - - -  -
  users.setPassword        x - - - -  -
  users.disable            x - - - -  -
  office.get               x x x x x  -
  office.change            x - - - -  -
  drafts.list              x x x x x  -
  drafts.keep              x x x x x  -
  drafts.discard           x x x x x  -
  copies.make              x x - - -  -
  copies.users             x x - - -  -
  copies.open              x x x x x  x
  preferences.get          x x x x x  x
  preferences.set          x x x x x  x
  events.changes           x x x x x  -
  directory.list           x x x x x  -
  directory.person              x x - - -  -
  directory.addOrganisation     x x - - -  -
  directory.changeOrganisation  x x - - -  -
  directory.renameOrganisation  x x - - -  -
  directory.mergeOrganisations  x x - - -  -
  directory.removeOrganisation  x x - - -  -
  directory.addPerson           x x - - -  -
  directory.changePerson        x x - - -  -
  directory.transferPerson      x x - - -  -
  directory.personLeft          x x - - -  -
  directory.removePerson        x x - - -  -
  directory.addPlace            x x - - -  -
  directory.changePlace         x x - - -  -
  directory.removePlace         x x - - -  -
  channels.list            x x x x x  -
  channels.books           x x x x x  -
  channels.get             x x x x x  -
  channels.add             x x - - -  -
  channels.change          x x - - -  -
  channels.close           x x - - -  -
  meetings.list            x x x x x  -
  meetings.upcoming        x x x x x  -
  meetings.get             x x x x x  -
  meetings.exportIcs       x x x x x  -
  minutes.begin            - x x - -  -
  minutes.saveSegment      - x x x -  -
  minutes.saveDecision     - x x x -  -
  minutes.lastBefore           x x x x x  -
  minutes.check                - - - x -  -
  minutes.addSegments          - x x - -  -
  minutes.changeSegment        - x x - -  -
  minutes.moveSegment          - x x - -  -
  minutes.splitSegment         - x x - -  -
  minutes.joinSegments         - x x - -  -
  minutes.removeSegment        - x x - -  -
  minutes.addAgendaItem        - x x - -  -
  minutes.changeAgendaItem     - x x - -  -
  minutes.moveAgendaItem       - x x - -  -
  minutes.removeAgendaItem     - x x - -  -
  minutes.nameDelegations      - x x - -  -
  minutes.comments             x x x x x  -
  minutes.addComment           - x x x -  -
  minutes.resolveComment       - x x x -  -
  minutes.reopenComment        - x x x -  -
  minutes.waiting              x x x x x  -
  checks.dismissals            x x x x x  -
  checks.dismiss               - x x x -  -
  checks.takeBack              - x x x -  -
  minutes.exportWord       x x x x x  -
  decisions.add            - x x - -  -
  decisions.change         - x x - -  -
  decisions.remove         - x x - -  -
  signing.agree            - x x - x  -
  signing.reopen           - x x - x  -
  signing.print            - x x - x  -
  signing.void             - x x - x  -
  signing.sign             - x x - x  -
  signing.beginAnnex       - x x - -  -
  signing.papers           x x x x x  -
  signing.file             x x x x x  -
  turns.schedule           - x - - -  -
  turns.callExtraordinary  - x - - -  -
  turns.move               - x - - -  -
  turns.postpone           - x - - -  -
  turns.cancel             - x - - -  -
  turns.recordHeld         - x - - -  -
  turns.settle             - x - - -  -
  turns.agreeHost          - x - - -  -
  turns.swap               - x - - -  -
  turns.dropOverride       - x - - -  -
  turns.changeRule         - x - - -  -
  plans.propose            - x - - x  -
  plans.accept             - x - - -  -
  plans.exportWord         x x x x x  -
  plans.exportExcel        x x x x x  -
  memoranda.list           x x x x x  -
  commitments.list         x x x x x  -
  vocabulary.terms         x x x x x  -
  vocabulary.phrases       x x x x x  -
  vocabulary.addTerm        x x x x -  -
  vocabulary.changeTerm     x x x x -  -
  vocabulary.removeTerm     x - - x -  -
  vocabulary.approveTerm    - - - x -  -
  vocabulary.addPhrase      x x x x -  -
  vocabulary.changePhrase   x x x x -  -
  vocabulary.removePhrase   x - - x -  -
  vocabulary.approvePhrase  - - - x -  -
  vocabulary.preview        x - - x -  -
  vocabulary.importTerms    x - - x -  -
  vocabulary.importPhrases  x - - x -  -
  vocabulary.export         x x x x x  -
  calendar.days            x x x x x  -
  calendar.years           x x x x x  -
  calendar.addDay          x x - - -  -
  calendar.changeDay       x x - - -  -
  calendar.removeDay       x x - - -  -
  calendar.takeShipped     x x - - -  -
  calendar.importDays      x x - - -  -
  blackouts.list           x x x x x  -
  blackouts.add            x x - - -  -
  blackouts.change         x x - - -  -
  blackouts.remove         x x - - -  -
  exchange.preview         x - - - -  -
  exchange.importOffice    x - - - -  -
  sheets.template          x x x x x  -
  sheets.preview           x x - - -  -
  sheets.import            x x - - -  -
  history.ofRecord         x x x x x  -
  history.deeds            x x x x x  -
  history.deed             x x x x x  -
  history.users            x x x x x  -
  history.bin              x x x x x  -
  history.textVersions     x x x x x  -
  history.previewUndo      x x x x x  -
  history.undo             x x x x x  -
  integrity.verify         x x - - x  -
  integrity.checkpoint     x x - - x  -
`;

/** One operation and the marks of its row. */
export interface Rights {
  operation: string;
  roles: Record<(typeof columns)[number], boolean>;
  nobody: boolean;
}

export const rights: Rights[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [operation = '', ...marks] = line.trim().split(/\s+/);
    const may = marks.map((mark) => mark === 'x');
    const roles = Object.fromEntries(columns.map((role, index) => [role, may[index] ?? false]));
    return { operation, roles: roles as Rights['roles'], nobody: may[columns.length] ?? false };
  });

export const operationCount = rights.length;
