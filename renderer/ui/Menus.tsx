import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { Icon, type IconName } from './Icon.tsx';

const buttonStyle = { minWidth: 'auto', whiteSpace: 'nowrap' } as const;

interface MenuAction {
  text: string;
  isDisabled?: boolean;
  onChoose: () => void;
}

interface ActionMenuProps {
  label: string;
  icon: IconName;
  actions: readonly MenuAction[];
}

/** A button that opens a list of deeds of one kind. */
export function ActionMenu({ label, icon, actions }: ActionMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<Icon name={icon} />} style={buttonStyle}>
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map(({ text, isDisabled = false, onChoose }) => (
            // The menu gives the focus back to its button first: a dialog that is opened remembers where it was.
            <MenuItem key={text} disabled={isDisabled} onClick={() => setTimeout(onChoose)}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface FilterGroup {
  name: string;
  title: string;
  value: string;
  choices: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

interface FilterMenuProps {
  /** Says what is shown now. */
  label: string;
  groups: readonly FilterGroup[];
}

/** A button that opens the filters of a page: one choice of each group. */
export function FilterMenu({ label, groups }: FilterMenuProps) {
  return (
    <Menu
      checkedValues={Object.fromEntries(groups.map(({ name, value }) => [name, [value]]))}
      onCheckedValueChange={(_, { name, checkedItems }) =>
        groups.find((group) => group.name === name)?.onChange(checkedItems[0] ?? '')
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<Icon name="filter" />} style={buttonStyle}>
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groups.map(({ name, title, choices }, index) => (
            <Fragment key={name}>
              {index > 0 && <MenuDivider />}
              <MenuGroup>
                <MenuGroupHeader>{title}</MenuGroupHeader>
                {choices.map(({ value, text }) => (
                  <MenuItemRadio key={value} name={name} value={value}>
                    {text}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
