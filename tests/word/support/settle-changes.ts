import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OFFICE } from '../../../build/setup/parts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"';

/**
 * Takes files of a folder three ways and writes what each says: as it came, all accepted, all
 * rejected. What stands in frames (版记) is no part of such a text by itself and is put behind it.
 */
const MACRO = `Sub SettleAll(folder As String, names As String)
  Dim files As Variant
  Dim file As String
  Dim i As Integer
  files = Split(names, ";")
  For i = LBound(files) To UBound(files)
    file = files(i)
    Settle(folder, file, "", "asis")
    Settle(folder, file, "AcceptAllTrackedChanges", "accepted")
    Settle(folder, file, "RejectAllTrackedChanges", "rejected")
  Next i
End Sub

Sub Settle(folder As String, file As String, command As String, side As String)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  Dim out(1) As New com.sun.star.beans.PropertyValue
  Dim doc As Object, dispatcher As Object, frames As Object
  Dim i As Integer
  args(0).Name = "Hidden"
  args(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/" &amp; file), "_blank", 0, args())
  If command &lt;&gt; "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  End If
  frames = doc.TextFrames
  For i = 0 To frames.Count - 1
    doc.Text.insertString(doc.Text.End, Chr(10) &amp; "(frame)" &amp; Chr(10) &amp; frames.getByIndex(i).String, False)
  Next i
  out(0).Name = "FilterName"
  out(0).Value = "Text (encoded)"
  out(1).Name = "FilterOptions"
  out(1).Value = "UTF8,LF"
  doc.storeToURL(ConvertToURL(folder &amp; "/" &amp; file &amp; "." &amp; side &amp; ".txt"), out())
  doc.close(True)
End Sub`;

function writeMacro(profile: string): void {
  const basic = path.join(profile, 'user', 'basic');
  const standard = path.join(basic, 'Standard');
  mkdirSync(standard, { recursive: true });
  const libraries = `${HEAD}<library:libraries ${LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>`;
  const library = (inner: string) =>
    `${HEAD}<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">${inner}</library:library>`;
  writeFileSync(path.join(basic, 'script.xlc'), libraries);
  writeFileSync(path.join(basic, 'dialog.xlc'), libraries);
  writeFileSync(
    path.join(standard, 'script.xlb'),
    library('<library:element library:name="Module1"/>'),
  );
  writeFileSync(path.join(standard, 'dialog.xlb'), library(''));
  writeFileSync(
    path.join(standard, 'Module1.xba'),
    `${HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO}</script:module>`,
  );
}

/** What a file says in LibreOffice, changes left, all accepted, all rejected. */
export interface Settled {
  asIs: string;
  accepted: string;
  rejected: string;
}

/** Lets LibreOffice itself accept and reject the changes of files, in one run. `folder`: an empty one to work in. */
export function settleInOffice(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Map<string, Settled> {
  const office = OFFICE.find();
  if (!office) throw new Error('LibreOffice is needed');
  const profile = path.join(folder, 'profile');
  for (const [name, bytes] of files) writeFileSync(path.join(folder, `${name}.docx`), bytes);
  const names = [...files.keys()].map((name) => `${name}.docx`);
  const run = (argument: string) =>
    execFileSync(
      office,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', argument],
      { stdio: 'ignore', timeout: 240_000 },
    );
  // The first start makes the profile, and looks for no macro yet.
  run('--terminate_after_init');
  writeMacro(profile);
  run(`macro:///Standard.Module1.SettleAll(${folder},${names.join(';')})`);
  const read = (name: string, side: string) =>
    readFileSync(path.join(folder, `${name}.docx.${side}.txt`), 'utf8')
      // The empty paragraph behind 版记 holds the first frame.
      .replace(/\n\n?\(frame\)\n/g, '\n')
      // Into a row without a word that came or went LibreOffice puts a joiner of its own, and leaves it.
      .replaceAll('\u200d', '')
      .replace(/\n+$/, '');
  return new Map(
    [...files.keys()].map((name) => [
      name,
      {
        asIs: read(name, 'asis'),
        accepted: read(name, 'accepted'),
        rejected: read(name, 'rejected'),
      },
    ]),
  );
}
