/** Close to how Teams lays cards out; phones put buttons below each other. */
export function teamsLook(width: number): object {
  const colors = (accent: string) => ({
    default: { default: '#242424', subtle: '#616161' },
    dark: { default: '#242424', subtle: '#616161' },
    light: { default: '#ffffff', subtle: '#f0f0f0' },
    accent: { default: accent, subtle: accent },
    good: { default: '#107c10', subtle: '#107c10' },
    warning: { default: '#8a6100', subtle: '#8a6100' },
    attention: { default: '#c4314b', subtle: '#c4314b' },
  });
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colors('#4f52b2') });
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#e0e0e0' },
    containerStyles: {
      default: style('#ffffff'),
      emphasis: style('#f5f5f5'),
      accent: style('#ebebf7'),
      good: style('#e7f2da'),
      attention: style('#fcf4f6'),
      warning: style('#fbf6d9'),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      spacing: 'default',
      actionsOrientation: width < 480 ? 'vertical' : 'horizontal',
      actionAlignment: width < 480 ? 'stretch' : 'left',
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 140 },
      value: { wrap: true },
      spacing: 12,
    },
  };
}

export const TEAMS_STYLE = `
  body { margin: 16px; background: #f0f0f0; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
  .sample { background: #fff; border-radius: 8px; box-shadow: 0 1px 4px #0003; box-sizing: border-box; }
  .name { font: 11px monospace; color: #888; }
  .ac-pushButton { font: 600 14px "Segoe UI", "Noto Sans", sans-serif; padding: 6px 12px; border: 1px solid #d1d1d1;
    border-radius: 4px; background: #fff; color: #242424; min-height: 32px; white-space: normal; }
  .ac-horizontal .ac-actionSet, .ac-actionSet { flex-wrap: wrap; }
  .ac-input { font: 14px "Segoe UI", "Noto Sans", sans-serif; width: 100%; box-sizing: border-box; padding: 6px 8px;
    border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; }
  textarea.ac-input { min-height: 64px; }
  .ac-selectable { cursor: pointer; }
`;
