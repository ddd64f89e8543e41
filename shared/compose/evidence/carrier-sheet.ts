import type { OfficialDocument } from '../../document/official-document';
import type { Carrier } from '../../model/carrier';
import { printDate } from '../../model/civil-date';
import { flush, form } from '../matters/parts';
import { oneLine } from '../meetings/blocks';
import { paper, table } from '../parts';

/** 报送和批示情况: to whom a carrier went, who signed for it, what was written on it, and what it held as it was sent. `number`: its 文号 or 期号, ''. */
export function carrierSheet(carrier: Carrier, number: string): OfficialDocument {
  const { title, kind, submissions, instructions, sent } = carrier;
  const submitted = submissions.map(({ to, on, signedBy, signedOn }) => {
    const signed = signedBy && `，${signedBy}${signedOn ? `${printDate(signedOn)}` : ''}签收`;
    return `${printDate(on)}报送${to}${signed}`;
  });
  const instructed = instructions.map(({ by, on, words }) => `${by}（${printDate(on)}）：${words}`);
  return paper({
    title: [oneLine(title), '报送和批示情况'],
    body: [
      form([
        ['种类', kind],
        ['文号、期号', number],
        ['报送', submitted.join('\n') || '没有登记'],
        ['批示', instructed.join('\n') || '没有登记'],
        ['收录意见建议', `${sent.length}条`],
      ]),
      ...(sent.length > 0 ? [flush('收录的意见建议：'), sentTable(sent)] : []),
    ],
  });
}

function sentTable(sent: Carrier['sent']) {
  const rows = sent.map(({ speaker, summary, words }, at) => [
    ...[String(at + 1), speaker, summary.trim() === '' ? words : summary],
  ]);
  return { ...table(['序号', '委员', '意见建议（报送时）'], ...rows), pt: 12, widths: [8, 14, 78] };
}
