import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Draws the raster icons from icon.svg: PNGs for Linux, one ICO for Windows.
 * Run by hand after the drawing changes: `npx tsx build/icons/make-icons.ts CHROMIUM`.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

async function rasters(executablePath: string): Promise<Map<number, Buffer>> {
  const svg = await readFile(`${folder}icon.svg`, 'utf8');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const result = new Map<number, Buffer>();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    result.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return result;
}

/** An ICO file that holds PNG pictures (Windows Vista and later). */
function ico(pictures: [number, Buffer][]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, bytes]] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(([, bytes]) => bytes)]);
}

const pictures = await rasters(process.argv[2] ?? '/usr/bin/chromium');
await mkdir(`${folder}linux`, { recursive: true });
for (const [size, bytes] of pictures) await writeFile(`${folder}linux/${size}x${size}.png`, bytes);
const small = [...pictures].filter(([size]) => size <= 256);
await writeFile(`${folder}icon.ico`, ico(small));
