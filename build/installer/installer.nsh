; Chinese words at the edges of the installer. Nothing here touches data
; unless the person says so.
!include WinVer.nsh
!include x64.nsh

!macro customInit
  ${IfNot} ${RunningX64}
    ${IfNot} ${IsNativeARM64}
      MessageBox MB_OK|MB_ICONSTOP "这台电脑是32位系统，回音需要64位的 Windows 10 或更高版本。没有改动任何文件。"
      Quit
    ${EndIf}
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "回音需要 Windows 10 或更高版本。没有改动任何文件。"
    Quit
  ${EndIf}
!macroend

; Asked only on a real uninstall, never while an update replaces the program.
; Silent uninstalls keep everything (/SD IDNO).
!macro customUnInstall
  ${IfNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION "是否保留文稿数据的工作库和设置？$\r$\n$\r$\n选择“是”全部保留（推荐），以后重新安装即可继续使用。$\r$\n选择“否”删除本用户的工作库和设置；数据文件夹（第二份数据）不会自动删除，请按《安全说明》手工清除。" /SD IDYES IDYES huiyin_keep
      SetShellVarContext current
      RMDir /r "$APPDATA\huiyin"
    huiyin_keep:
  ${EndIf}
!macroend
