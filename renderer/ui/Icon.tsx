import {
  ArrowDownloadRegular,
  ArrowLeftRegular,
  ArrowRepeatAllRegular,
  ArrowSyncRegular,
  CalendarLtrRegular,
  CalendarMonthRegular,
  CheckmarkCircleFilled,
  CheckmarkRegular,
  ChevronRightRegular,
  CircleHalfFillRegular,
  CircleRegular,
  ClockRegular,
  ErrorCircleFilled,
  EyeOffRegular,
  EyeRegular,
  HomeRegular,
  LockClosedRegular,
  PhoneRegular,
  PrintRegular,
  SettingsRegular,
  ShieldCheckmarkFilled,
  SignOutRegular,
  StopRegular,
  WarningRegular,
} from '@fluentui/react-icons';

const icons = {
  home: HomeRegular,
  calendar: CalendarMonthRegular,
  channels: ArrowRepeatAllRegular,
  back: ArrowLeftRegular,
  next: ChevronRightRegular,
  download: ArrowDownloadRegular,
  plan: CalendarLtrRegular,
  stop: StopRegular,
  signOut: SignOutRegular,
  phone: PhoneRegular,
  lock: LockClosedRegular,
  eye: EyeRegular,
  eyeOff: EyeOffRegular,
  print: PrintRegular,
  settings: SettingsRegular,
  shield: ShieldCheckmarkFilled,
  check: CheckmarkRegular,
  late: ErrorCircleFilled,
  warning: WarningRegular,
  clock: ClockRegular,
  recheck: ArrowSyncRegular,
  half: CircleHalfFillRegular,
  done: CheckmarkCircleFilled,
  empty: CircleRegular,
};

export type IconName = keyof typeof icons;

/** Decoration: the word beside it says the same. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const Drawing = icons[name];
  return <Drawing aria-hidden style={{ fontSize: size, flex: 'none' }} />;
}
