import { createHash, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../shared/domain/user.ts';

/**
 * Stands in for the vault until it exists: the key of every store is the same and known, so the store is
 * encrypted but not secret, and the passwords are published.
 */
interface DevelopmentUser {
  userName: string;
  displayName: string;
  roles: Role[];
}

/** The office and the users that a new store begins with. */
export interface Founding {
  office: { code: string; name: { vi: string; lo: string } };
  users: DevelopmentUser[];
  password: string;
}

const demoUsers: DevelopmentUser[] = [
  { userName: 'quan.tri', displayName: 'Quản trị (mẫu)', roles: ['administrator', 'officer'] },
  { userName: 'can.bo', displayName: 'Lê Giả Định (mẫu)', roles: ['officer'] },
  { userName: 'thu.ky', displayName: 'Thư ký (mẫu)', roles: ['secretary'] },
  { userName: 'phien.dich', displayName: 'Vũ Phiên Dịch (mẫu)', roles: ['interpreter'] },
  { userName: 'lanh.dao', displayName: 'Nguyễn Văn Thử (mẫu)', roles: ['commander'] },
];

/** What a new store holds before anything is entered or imported. */
export function foundingOf(demo: boolean): Founding {
  if (demo) {
    const name = { vi: 'Biên phòng Quảng Trị (dữ liệu mẫu)', lo: 'ທະຫານຊາຍແດນກວາງຈິ' };
    return { office: { code: 'QT', name }, users: demoUsers, password: 'giaoban-demo' };
  }
  const roles: Role[] = ['administrator', 'officer', 'secretary', 'interpreter', 'commander'];
  const name = { vi: 'Đơn vị chưa đặt tên', lo: '' };
  return {
    office: { code: 'GB', name },
    users: [{ userName: 'quan.tri', displayName: 'Quản trị', roles }],
    password: 'giaoban',
  };
}

/** The key of a store. */
export function developmentKey(): Buffer {
  return createHash('sha256').update('giao-ban development store').digest();
}

/** Whether two passwords are the same, in a time that tells nothing of where they differ. */
export function samePassword(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
