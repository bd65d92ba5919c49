@echo off
rem tinlang on the command line: tinlang check, tinlang build and others.
setlocal
set PYTHONUTF8=1
chcp 65001 >nul
"%~dp0python\python.exe" -m generator.cli %*
