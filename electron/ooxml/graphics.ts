import { wordsOf } from './words';
import { child, descendants, type XmlElement } from './xml-tree';

const GRAPHICS = new Set(['w:drawing', 'w:pict', 'w:object']);

export function isGraphic({ name }: XmlElement): boolean {
  return GRAPHICS.has(name);
}

/** What a drawing, picture or object holds besides text boxes, by name. */
function kindsOf(element: XmlElement): string[] {
  if (element.name === 'w:object') return ['嵌入对象'];
  const found: string[] = [];
  for (const { name } of descendants(element, ({ name }) => name === 'mc:Fallback')) {
    if (name === 'pic:pic' || name === 'v:imagedata') found.push('图片');
    else if (name === 'c:chart') found.push('图表');
    else if (name === 'dgm:relIds') found.push('图示');
  }
  return found.length > 0 ? found : ['图形'];
}

/** What is left out with a drawing, by name, and the words that stand in it. */
export function readGraphic(element: XmlElement): { kinds: string[]; words: string[] } {
  const boxes = [...descendants(element, ({ name }) => name === 'mc:Fallback')].filter(
    ({ name }) => name === 'w:txbxContent',
  );
  const spoken = boxes.length > 0 ? boxes.map(wordsOf) : [wordsOf(element)];
  const words = spoken.filter((text) => text.trim() !== '');
  const lettering = boxes.length > 0 ? '文本框' : '艺术字';
  const drawn = kindsOf(element).filter((kind) => kind !== '图形' || words.length === 0);
  return { kinds: [...words.map(() => lettering), ...drawn], words };
}

function says(element: XmlElement | undefined): boolean {
  if (element === undefined) return false;
  const seen = (inner: XmlElement) =>
    isGraphic(inner) || (inner.name === 'w:t' && inner.text !== '');
  return [...descendants(element)].some(seen);
}

/** Of two spellings of the same content (mc:AlternateContent) the one that says something. */
export function alternative(element: XmlElement): XmlElement | undefined {
  const [choice, fallback] = [child(element, 'mc:Choice'), child(element, 'mc:Fallback')];
  return says(choice) ? choice : (fallback ?? choice);
}
