import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const shared = {
  fontFamilyBase: 'var(--font)',
  borderRadiusMedium: '4px',
  fontSizeBase300: '13px',
  lineHeightBase300: '20px',
  fontSizeBase200: '12px',
  lineHeightBase200: '16px',
} satisfies Partial<Theme>;

export const lightTheme: Theme = {
  ...webLightTheme,
  ...shared,
  colorBrandBackground: '#2166AE',
  colorBrandBackgroundHover: '#1D5C9E',
  colorBrandBackgroundPressed: '#164A7D',
  colorCompoundBrandBackground: '#2166AE',
  colorCompoundBrandBackgroundHover: '#1D5C9E',
  colorCompoundBrandStroke: '#2166AE',
  colorBrandForeground1: '#2166AE',
  colorStrokeFocus2: '#164A7D',
  colorPaletteRedForeground1: '#B3261E',
  colorNeutralForegroundDisabled: '#5C5C5C',
};

export const darkTheme: Theme = {
  ...webDarkTheme,
  ...shared,
  colorBrandBackground: '#1D5C9E',
  colorBrandBackgroundHover: '#2166AE',
  colorBrandBackgroundPressed: '#164A7D',
  colorCompoundBrandBackground: '#6DA0D8',
  colorCompoundBrandStroke: '#6DA0D8',
  colorBrandForeground1: '#86B2E2',
  colorStrokeFocus2: '#B9D6F2',
  colorPaletteRedForeground1: '#FF9B93',
  colorNeutralForegroundDisabled: '#ADADAD',
};
