import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Block, emptyDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';
import { PagedPreview } from '../../../renderer/preview/PagedPreview';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

/** A canvas of a PC that has these fonts and draws everything else in its serif face. */
function pcWith(installed: readonly string[]) {
  const context = {
    font: '',
    clearRect: () => undefined,
    fillText: () => undefined,
    getImageData: () => ({ data: [installed.findIndex((name) => context.font.includes(name))] }),
  };
  return vi
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockImplementation(() => context as unknown as CanvasRenderingContext2D);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('PagedPreview', () => {
  test('a click in a cell tells which one, merged cells counted once', () => {
    pcWith([]);
    const cell = (text: string, colSpan = 1) => ({ lines: [[{ text }]], colSpan });
    const table: Block = {
      type: 'table',
      headerRows: 1,
      rows: [
        [cell('县区'), cell('学校数'), cell('护学岗数')],
        [cell('合并的两格', 2), cell('六')],
      ],
    };
    const document = { ...emptyDocument(), body: [paragraph('第一段'), table] };
    const told = vi.fn();
    render(<PagedPreview document={document} options={OPTIONS} onPlace={told} />);
    const place = { attachment: -1, block: 1, offset: 0 };
    screen.getByText('学校数').click();
    expect(told).toHaveBeenLastCalledWith({ ...place, row: 0, cell: 1 });
    screen.getByText('六').click();
    expect(told).toHaveBeenLastCalledWith({ ...place, row: 1, cell: 1 });
    screen.getByText('第一段').click();
    expect(told).toHaveBeenLastCalledWith({ attachment: -1, block: 0, row: 0, offset: 0 });
  });

  test('shows the pages first, then says which fonts this PC lacks, and asks for each once', async () => {
    const asked = pcWith(['黑体', 'FangSong_GB2312', '宋体']);
    const { fonts } = STANDARD_PROFILE;
    const document = { ...emptyDocument(), body: [paragraph('第一段')] };
    const first = render(<PagedPreview document={document} options={OPTIONS} />);
    expect(screen.getByLabelText('第 1 页').textContent).toContain('第一段');
    expect(asked).not.toHaveBeenCalled();
    const said = `本机没有${fonts.title}、${fonts.heading2}，屏幕上用相近字体代替`;
    expect(await screen.findByText(said)).toBeTruthy();
    const times = asked.mock.calls.length;
    first.unmount();
    render(<PagedPreview document={document} options={OPTIONS} />);
    expect(screen.getByText(said)).toBeTruthy();
    expect(asked).toHaveBeenCalledTimes(times);
  });

  test('shows the pages with their numbers', () => {
    const body = Array.from({ length: 30 }, (_one, index) => paragraph(`第${index}段`));
    render(<PagedPreview document={{ ...emptyDocument(), body }} options={OPTIONS} />);
    expect(screen.getByText('共 2 页')).toBeTruthy();
    expect(screen.getByLabelText('第 1 页').textContent).toContain('— 1 —');
    expect(screen.getByLabelText('第 2 页').textContent).toContain('第29段');
  });

  test('says so where lines stand closer, so that the signature is not alone', () => {
    const body = Array.from({ length: 19 }, () => paragraph('段'));
    const signature = { mode: 'sealed' as const, signers: ['甲单位'], date: '2026年8月1日' };
    const { rerender } = render(
      <PagedPreview document={{ ...emptyDocument(), body, signature }} options={OPTIONS} />,
    );
    expect(screen.getByText('共 1 页')).toBeTruthy();
    expect(screen.getByText(/行距由28\.95磅调为27\.7磅/)).toBeTruthy();
    rerender(<PagedPreview document={{ ...emptyDocument(), body }} options={OPTIONS} />);
    expect(screen.queryByText(/行距由/)).toBeNull();
  });

  test('marks the sample, and where a pre-printed head ends', () => {
    const { notice } = SAMPLE_DOCUMENTS;
    const head = { ...notice.document.head, mark: { kind: 'preprinted' as const } };
    render(
      <PagedPreview
        document={{ ...notice.document, head }}
        options={{ ...OPTIONS, sample: true }}
      />,
    );
    expect(screen.getAllByText(/仅供学习/).length).toBeGreaterThan(1);
    expect(screen.getAllByText('以上由预印的红头纸印出')).toHaveLength(1);
    expect(screen.getByText(/抄送：/)).toBeTruthy();
  });

  test('shows the red mark, the red line and the lists at the foot', () => {
    const head = {
      ...emptyDocument().head,
      mark: { kind: 'printed' as const, name: '示例市政协简报' },
    };
    const dispatch = [{ label: '报', text: '市委领导同志。' }];
    const document = { ...emptyDocument(), head, dispatch, body: [paragraph('一')] };
    render(<PagedPreview document={document} options={OPTIONS} />);
    const page = screen.getByLabelText('第 1 页');
    expect(page.querySelector('.paged-role-mark')?.textContent).toBe('示例市政协简报');
    expect(page.querySelectorAll('.paged-rule')).toHaveLength(1);
    expect(screen.getByText('报：市委领导同志。')).toBeTruthy();
  });

  test('shows a name on both halves of its card, without a page number', () => {
    const document = {
      ...emptyDocument('nameCards'),
      body: [paragraph('沈岚'), paragraph('贺知秋')],
    };
    render(<PagedPreview document={document} options={OPTIONS} />);
    expect(screen.getByText('共 2 页')).toBeTruthy();
    expect(screen.getByLabelText('第 1 页').textContent).toBe('沈岚沈岚');
    expect(screen.getByLabelText('第 2 页').textContent).toBe('贺知秋贺知秋');
  });

  test('draws again only the pages that changed', () => {
    const body = Array.from({ length: 30 }, (_one, index) => paragraph(`第${index}段`));
    const document = { ...emptyDocument(), body };
    const { rerender } = render(<PagedPreview document={document} options={OPTIONS} />);
    const first = screen.getByLabelText('第 1 页').querySelector('.paged-line');
    const changed = [...body.slice(0, -1), paragraph('改过的一段')];
    rerender(<PagedPreview document={{ ...document, body: changed }} options={OPTIONS} />);
    expect(screen.getByLabelText('第 2 页').textContent).toContain('改过的一段');
    expect(screen.getByLabelText('第 1 页').querySelector('.paged-line')).toBe(first);
  });

  test('an office that prints no numbers sees none', () => {
    const profile = { ...STANDARD_PROFILE, pageNumber: 'none' as const };
    render(<PagedPreview document={emptyDocument()} options={{ profile, sample: false }} />);
    expect(screen.queryByText('— 1 —')).toBeNull();
  });
});
