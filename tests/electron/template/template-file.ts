import { NAMESPACES, packageOf, paragraph, relationships } from '../import/word-file';

const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style></w:styles>`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}header+xml"/></Types>`;

/** A template from the XML inside w:body and of its header, with a picture in it. */
export function templateFile(
  body: string,
  header = paragraph('示例市政协'),
  others: Record<string, string | Buffer> = {},
): Buffer {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  return packageOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
      ['image', 'media/seal.png'],
    ),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/header1.xml': `<w:hdr ${NAMESPACES}>${header}</w:hdr>`,
    'word/media/seal.png': Buffer.from('not really a picture'),
    ...others,
  });
}
