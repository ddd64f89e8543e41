import { CHINESE_FORMATS } from './book-facts';

/** The styles with the Chinese built-in formats written out, so that the package shows them as Excel does. */
export function withChineseFormats(styles: string): string {
  const given = new Set(
    [...styles.matchAll(/\bnumFmtId="(\d+)"\s+formatCode/g)].map(([, id]) => id),
  );
  const missing = [...CHINESE_FORMATS].filter(([id]) => !given.has(String(id)));
  const root = /<((?:[\w.-]+:)?)styleSheet\b[^>]*[^/]>/.exec(styles);
  if (root === null || missing.length === 0) return styles;
  const prefix = root[1] ?? '';
  const entries = missing
    .map(
      ([id, code]) =>
        `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    .join('');
  const own = new RegExp(`<${prefix}numFmts\\b[^>]*[^/]>`).exec(styles);
  const at = own ?? root;
  const end = at.index + at[0].length;
  const added = own ? entries : `<${prefix}numFmts>${entries}</${prefix}numFmts>`;
  return styles.slice(0, end) + added + styles.slice(end);
}
