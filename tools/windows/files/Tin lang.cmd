@echo off
rem Opens the desk over the commune's content: in the folder "Tin lang" of whoever is signed in,
rem or beside this file where a folder "content" lies there (on a stick, for one).
setlocal
set PYTHONUTF8=1
chcp 65001 >nul
title Tin lang
rem Opened within the ZIP file, this file is alone.
if not exist "%~dp0python\python.exe" goto packed
set "PLACE=%USERPROFILE%\Tin lang"
if exist "%~dp0content\" set "PLACE=%~dp0."
if not exist "%PLACE%\" mkdir "%PLACE%"
cd /d "%PLACE%"
"%~dp0python\python.exe" -m generator.cli edit --open %*
if errorlevel 1 pause
exit /b
:packed
echo Chua mo duoc Tin lang: tep nen chua giai nen.
echo Bam chuot phai vao tep .zip, chon "Giai nen tat ca" (Extract All), roi mo "Tin lang" trong thu muc moi.
pause
exit /b 1
