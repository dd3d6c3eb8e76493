import { useTexts } from '../../app/useTexts.ts';

export const demoPassword = 'giaoban-demo';

const demoUsers = [
  ['can.bo', 'officer'],
  ['thu.ky', 'secretary'],
  ['phien.dich', 'interpreter'],
  ['lanh.dao', 'commander'],
  ['quan.tri', 'administrator'],
] as const;

export function DemoUsers({ onChoose }: { onChoose: (userName: string) => void }) {
  const { t } = useTexts();
  return (
    <div className="demo-users">
      <p className="note">{t('app:signIn.demoUsers', { password: demoPassword })}</p>
      <ul>
        {demoUsers.map(([userName, role]) => (
          <li key={userName}>
            <button type="button" className="link" onClick={() => onChoose(userName)}>
              {userName}
            </button>{' '}
            <span className="note">{t(`app:roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
