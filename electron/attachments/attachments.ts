import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Response } from '#shared/ipc';
import { ATTACHMENT_TYPES, endingOf, type KeptFile } from '#shared/model/attachment';
import { asFailure, Failure } from '../errors';
import { acceptByName, attachmentRefusals } from './accept';
import type { OpenedCopies } from './opened-copies';

/** The part of the second copy that keeps files. */
export interface FileKeeper {
  keepFile(bytes: Uint8Array): Promise<string>;
  readFile(file: KeptFile): Promise<Uint8Array>;
}

export interface AttachmentParts {
  keeper: () => Promise<FileKeeper>;
  opened: OpenedCopies;
  /** Paths that the clerk chose; [] when cancelled. */
  ask: () => Promise<string[]>;
  /** Reads the words of a .docx, .doc, .wps or .txt; throws a failure `secrecy-mark` when they bear one. */
  readWords: (name: string, bytes: Uint8Array) => Promise<unknown>;
  /** Opens a file with the program for it; '' or what went wrong. */
  openPath: (path: string) => Promise<string>;
}

/** Attached files: in from the clerk's disk, out as copies. The kept ones are never handed to another program. */
export class Attachments {
  constructor(private readonly parts: AttachmentParts) {}

  /** Asks for files and keeps those that may be kept; each of the others is refused with a sentence. */
  async choose(): Promise<Response<'attachment:choose'>> {
    const answer: Response<'attachment:choose'> = { kept: [], refused: [] };
    for (const path of await this.parts.ask()) {
      const { kept, refused } = await this.take(basename(path), async (name) => {
        // The file's size comes first: a film of 4 GB is refused without being read.
        const { size } = await stat(path);
        acceptByName(name, size);
        return readFile(path);
      });
      answer.kept.push(...kept);
      answer.refused.push(...refused);
    }
    return answer;
  }

  /** Keeps a file whose bytes the page has from a drop. */
  keep(name: string, bytes: Uint8Array): Promise<Response<'attachment:keep'>> {
    return this.take(basename(name), async () => bytes);
  }

  private async take(
    name: string,
    read: (name: string) => Promise<Uint8Array>,
  ): Promise<Response<'attachment:keep'>> {
    try {
      const bytes = await read(name).catch((error: unknown) => {
        throw error instanceof Failure ? error : attachmentRefusals.unreadable(name, error);
      });
      acceptByName(name, bytes.length);
      await this.refuseSecretWords(name, bytes);
      const hash = await (await this.parts.keeper()).keepFile(bytes);
      return { kept: [{ hash, name, size: bytes.length }], refused: [] };
    } catch (error) {
      return { kept: [], refused: [asFailure(error).message] };
    }
  }

  /** Of scans and sheets the words cannot be read; of those that can be, a mark in the text counts too. */
  private async refuseSecretWords(name: string, bytes: Uint8Array): Promise<void> {
    if (!['docx', 'doc', 'wps', 'txt'].includes(endingOf(name))) return;
    try {
      await this.parts.readWords(name, bytes);
    } catch (error) {
      if (asFailure(error).code === 'secrecy-mark') throw attachmentRefusals.secretText(name);
    }
  }

  /** Opens a copy. Throws what `readFile` throws, or `unknown-file` when no program can open it. */
  async open(file: KeptFile): Promise<void> {
    // The record came over the boundary: nothing is opened that could not have been added.
    if (!ATTACHMENT_TYPES.some((type) => type === endingOf(file.name)))
      throw attachmentRefusals.otherKind(file.name);
    const bytes = await this.read(file);
    const copy = await this.parts.opened.copyOf(file, bytes).catch((error: unknown) => {
      throw new Failure(
        'target-read-only',
        `附件“${file.name}”的副本没有写成，没有打开，附件本身完好。请清理系统磁盘后再试，或用“另存为”。`,
        error,
      );
    });
    if ((await this.parts.openPath(copy)) !== '')
      throw new Failure(
        'unknown-file',
        `这台电脑没有能打开“${file.name}”的程序。附件完好，可以用“另存为”存出来，拿到别的电脑上看。`,
      );
  }

  /** The bytes as they were added. */
  async read(file: KeptFile): Promise<Uint8Array> {
    return (await this.parts.keeper()).readFile(file);
  }
}
