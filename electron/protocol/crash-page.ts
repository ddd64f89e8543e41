/** Shown when the page's process is gone. It stands on its own: the bundle may be what failed. */
export const CRASH_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>回音 · 办文办会办事</title>
<style>
body { margin: 0; height: 100vh; display: grid; place-items: center; background: #eef1f6; color: #1f2937; font: 16px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 30em; padding: 2em; }
h1 { font-size: 1.4em; margin: 0 0 .5em; }
button { font: inherit; padding: .4em 1.6em; border: 1px solid #2a5b8c; border-radius: 6px; background: #2a5b8c; color: #fff; cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>窗口出了问题，需要重新打开</h1>
<p>屏幕上显示过“已保存”的内容都在。重新打开后接着做就可以。</p>
<p><button id="reload" autofocus>重新打开</button></p>
</main>
<script src="/crash.js"></script>
</body>
</html>
`;

export const CRASH_SCRIPT = `document.getElementById('reload').addEventListener('click', () => {
  window.desktop['app:reload']({});
});
`;
