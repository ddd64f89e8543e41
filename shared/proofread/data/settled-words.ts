/**
 * Words that are right wherever they stand and that the speller's model lacks: of ferries,
 * reservoirs, bees, machines and other trades, and what is coined in administration.
 * Written for this project.
 */
export const SETTLED_WORDS: readonly string[] = (
  '印发实施 配建 公车私用 私车公养 渡口 渡运 浮筏 筏架 库盆 反井 西蜂 中蜂 机手 余水 ' +
  '体验官 推荐官 监督官 代言官 体验员 议事厅 荫房 影像 覆冰 保供 ' +
  '建言 过秤 复秤 浅湿 掏箱 拼箱 选箱 吊箱 役前训练 役前教育 ' +
  '会议回执 献方 草原防火 印发各 印发给 印发你 实到 上雪 雪具 面包坊 染坊 石匠 总工 松鳞 零时 急危 稳沉 信笺 同志'
).split(' ');
