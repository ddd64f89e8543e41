import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import { Failure } from '../errors';

/** The page says itself how large each sheet is and what stands where: no margins, nothing added. */
const PDF: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
};
const PRINT: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  pageSize: 'A4',
  margins: { marginType: 'none' },
};

/** The sheets that the window holds ready as a PDF file's bytes. Throws `Failure`. */
export async function sheetsAsPdf(contents: WebContents): Promise<Uint8Array> {
  try {
    return await contents.printToPDF(PDF);
  } catch (error) {
    throw new Failure(
      'print-failed',
      '没有生成PDF，没有写入任何文件，内容没有改动。请再试一次；如果仍然不行，请导出Word，再用Word或WPS另存为PDF。',
      error,
    );
  }
}

/** Asks for a printer and sends it the sheets; false when the clerk cancelled. Throws `Failure`. */
export function printSheets(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) =>
      reject(
        new Failure(
          'print-failed',
          '没有打印出来，内容没有改动。请看看打印机是否装好、连上、有纸，再试一次；也可以导出Word，在Word或WPS里打印。',
          cause,
        ),
      );
    try {
      contents.print(PRINT, (success, reason) => {
        if (success) resolve(true);
        else if (/cancel/i.test(reason)) resolve(false);
        else failed(new Error(reason));
      });
    } catch (error) {
      // Without any printer it throws instead of answering.
      failed(error);
    }
  });
}
