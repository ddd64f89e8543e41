import { paragraph, wordFile } from '../import/word-file';

/** A paper as it comes in: Letter, everything in one face and size, typed blanks for indents. */
export const STRANGE = wordFile(
  [
    paragraph('关于做好协商工作的通知', '<w:jc w:val="left"/>'),
    paragraph('各县区政协：', '<w:ind w:firstLine="420"/>'),
    paragraph('根据市委要求，现就做好协商工作通知如下，请结合实际抓好落实，遇有问题及时报告。'),
    paragraph('　　一、提高认识'),
    paragraph(
      '（一）加强领导。各单位要高度重视，明确专人负责。',
      '<w:spacing w:before="120" w:line="360" w:lineRule="auto"/>',
    ),
    `<w:p><w:r><w:t>请于8月底前报送</w:t></w:r><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">工作方案 </w:t><w:tab/><w:t>。</w:t></w:r></w:p>`,
    paragraph('示例市政协办公室', '<w:jc w:val="right"/>'),
    paragraph('2026年8月1日', '<w:jc w:val="right"/>'),
  ].join(''),
);
