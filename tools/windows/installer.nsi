; The installer for one person, who needs no rights on the machine. makensis gets VERSION, FOLDER, TARGET, ICON and SIZE.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
RequestExecutionLevel user
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tin lang"

Name "Tin làng"
BrandingText "Tin làng ${VERSION}"
OutFile "${TARGET}"
Icon "${ICON}"
UninstallIcon "${ICON}"
InstallDir "$LOCALAPPDATA\Programs\Tin lang"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Vietnamese.nlf"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "Tin làng"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "Cài đặt Tin làng"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" "MIT"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
  Call RefuseOpen
  ; What an older version left would be mixed with the new: only the program's own folders go, never content.
  Call RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  WriteUninstaller "$INSTDIR\Go cai dat.exe"
  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\Tin làng.lnk" "$INSTDIR\Tin lang.cmd" "" "$INSTDIR\Tin lang.ico" 0 SW_SHOWMINIMIZED
  WriteRegStr HKCU "${KEY}" "DisplayName" "Tin làng"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\Tin lang.ico"
  WriteRegStr HKCU "${KEY}" "Publisher" "tinlang"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Go cai dat.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Go cai dat.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; A program that is open cannot be replaced: half of it would be old. Silently, nothing is done, and the status is 2.
!macro REFUSE_OPEN un
Function ${un}RefuseOpen
  again:
  IfFileExists "$INSTDIR\python\python.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\python\python.exe" a ; nobody may write into a program that runs
  IfErrors open 0
  FileClose $0
  Goto closed
  open:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Tin làng đang mở. Đóng cửa sổ đen của Tin làng, rồi bấm nút thử lại (Retry)." /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  closed:
FunctionEnd
!macroend
!insertmacro REFUSE_OPEN ""
!insertmacro REFUSE_OPEN "un."

!macro REMOVE un
Function ${un}RemoveProgram
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\dll"
  RMDir /r "$INSTDIR\generator"
  RMDir /r "$INSTDIR\templates"
  RMDir /r "$INSTDIR\docs"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\Tin lang.cmd"
  Delete "$INSTDIR\Tin lang.ico"
  Delete "$INSTDIR\tinlang.cmd"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\LICENSES.md"
  Delete "$INSTDIR\HUONG-DAN.md"
FunctionEnd
!macroend
!insertmacro REMOVE ""
!insertmacro REMOVE "un."

Section "Uninstall"
  Call un.RefuseOpen
  Call un.RemoveProgram
  Delete "$INSTDIR\Go cai dat.exe"
  RMDir "$INSTDIR" ; only where nothing else lies in it: content of the commune stays
  Delete "$SMPROGRAMS\Tin làng.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
