; The installer for one person, who needs no rights on the machine. makensis gets VERSION, FOLDER, TARGET and SIZE.
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
  ; What an older version left would be mixed with the new: only the program's own folders go, never content.
  Call RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  WriteUninstaller "$INSTDIR\Go cai dat.exe"
  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\Tin làng.lnk" "$INSTDIR\Tin lang.cmd" "" "" "" SW_SHOWMINIMIZED
  WriteRegStr HKCU "${KEY}" "DisplayName" "Tin làng"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "tinlang"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Go cai dat.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Go cai dat.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

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
  Delete "$INSTDIR\tinlang.cmd"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\LICENSES.md"
  Delete "$INSTDIR\HUONG-DAN.md"
FunctionEnd
!macroend
!insertmacro REMOVE ""
!insertmacro REMOVE "un."

Section "Uninstall"
  Call un.RemoveProgram
  Delete "$INSTDIR\Go cai dat.exe"
  RMDir "$INSTDIR" ; only where nothing else lies in it: content of the commune stays
  Delete "$SMPROGRAMS\Tin làng.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
