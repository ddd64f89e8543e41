import { patternRule } from '../make';

/** What was left behind when a text was copied or filled in. */
export const leftovers = patternRule({
  id: 'leftovers.placeholder',
  name: '占位和残留',
  certainty: '必改',
  source: '定稿不留占位和复制残留',
  // A number and 签发人 come with the signature: nobody can fill them in before, and the export asks for them.
  where: ({ role }) => role !== 'issueNumber' && role !== 'serialNumber' && role !== 'signatories',
  patterns: [
    {
      // 于__月__日: a blank to fill in is no dash, and no blank to take out.
      find: /(?<!_)_{2,}(?=[年月日时])|(?<=年)[ \u3000]+(?=月)|(?<=月)[ \u3000]+(?=日)/g,
      message: '日期没有填',
      fix: () => null,
    },
    {
      // 300米×40米, 3人×5天, 宽×高: times, by which nothing is left open.
      // 138××××5621: in the middle of digits they hide what is somebody's own.
      // 编号为“纪要〔2027〕×号”: what is written is a form, and its open place belongs to it.
      find: /(?=[×XxＸｘ*＊_＿□?？某○〇])(?<!(?:编号|文号|字号|格式|形式|式样|样式|标注|注明|标明|写明|写作)(?:统一)?(?:[为是成]|：)?“[^”\n]{0,20})(?!(?<=\d{3}[×*＊]{0,11})[×*＊]{1,12}\d|(?<=\d(?:[厘毫分]?米|公分|千米|公里|[寸尺人天次台件个场元]|[A-Za-z]{1,2})?)×[长宽高厚深]?\d{1,9}(?![\d年])|(?<=[长宽高厚深])×[长宽高厚深])(?:×{1,}(?:〔×+〕×*号)?|(?<![A-Za-z0-9.])(?:[Xx]{2,}|[Ｘｘ]{1,})(?![A-Za-z0-9.])|(?<=[\u3400-\u9fff])X(?=[市县区省镇乡村局委年月日人名个届次])|[*＊]{2,}|_{2,}|＿{2,}|□{2,}|\?{3,}|？{3,}|(?<![赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方袁柳唐薛雷贺倪汤罗郝])某{2,}|(?<![○〇])[○〇]{2,}(?=[市县区局同]))/gu,
      message: '这里还有没填的占位符',
    },
    {
      find: /待定(?!系)|(?<![有亟尚还仍急])(?:待补充?|待填写?|待核实?)|待完善(?=[）】\]])|暂缺|暂略|TODO|TBD|（略）|此处省略|此处(?:填写|补充|插入|添加)|请(?:在此)?(?:填写|补充|插入)(?=[^，。（【]{0,6}[）】\]])|（空）|填写(?:姓名|单位|日期|内容)|XXX/g,
      message: '这里还有没定的内容',
      certainty: '疑似',
    },
    {
      find: /[（(〔【][ \u3000]*[）)〕】]|《[ \u3000]*》|“[ \u3000]*”/g,
      message: '括号、引号里是空的',
    },
    {
      find: /(?<=第)[ \u3000]+(?=[号期届次])/g,
      message: '序号没有填',
    },
    {
      find: /(?<![\u3400-\u9fff“])某(?=[市县区省镇乡局委办公])|(?<=[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方袁柳唐薛雷贺倪汤罗郝])某(?:某(?!某)|(?=[，。、；（）的同委主副等在是]))/gu,
      message: '这里写的是“某”，定稿应写明',
      certainty: '疑似',
    },
    {
      find: /&(?:nbsp|lt|gt|amp|quot);|<\/?(?:p|br|div|span|b|strong|a|table|td|tr|h[1-6])\b[^<>]{0,80}>|\*\*(?=\S)|(?<=\S)\*\*|^#{1,6} |```|\[\d{1,3}\](?!号)|【\d{1,3}†[^】]{0,20}】|!\[[^\]]{0,40}\]\([^)]{0,80}\)/gm,
      message: '这里有网页或标记语言的残留',
      fix: () => null,
    },
    {
      find: /作为一?个?(?:AI|人工智能)(?:语言)?(?:模型|助手)|以下是(?:为您|根据您)|希望(?:以上|这些)(?:内容|信息)?对您有(?:所)?帮助|点击(?:查看|阅读|下载)(?:原文|全文|更多)?|长按识别|扫码关注(?=$|[\u3400-\u9fff]{0,8}(?:公众号|视频号|我们)|[，。！]?$)|版权所有|未经授权(?=[，,]?(?:不得|请勿|禁止|谢绝)转载)|来源：(?:网络|百度)|责任编辑：|阅读原文|上一篇|下一篇|\[复制\]|微信图片_?\d*/gu,
      message: '这里像是复制来的残留',
      certainty: '疑似',
    },
    {
      find: /https?:\/\/[^\s\u3400-\u9fff，。）]{4,200}/gu,
      message: '正文里有网址，请核对是否需要',
      certainty: '提示',
    },
    {
      find: /\p{Extended_Pictographic}(?<![\d#*©®™↔-⇿☀-☆★☎☑✓✔])/gu,
      message: '公文里不用表情符号',
      certainty: '疑似',
    },
  ],
});
