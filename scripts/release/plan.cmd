@echo off
rem Runs plan by the Node.js in a folder "node..." beside this file, or else by the one on the PATH.
setlocal
set "PLAN_NODE="
for %%N in (node.exe) do set "PLAN_NODE=%%~$PATH:N"
for /d %%D in ("%~dp0node*") do if exist "%%~D\node.exe" set "PLAN_NODE=%%~D\node.exe"
if not defined PLAN_NODE goto missing
"%PLAN_NODE%" "%~dp0bin\plan.js" %*
exit /b %ERRORLEVEL%

:missing
>&2 echo plan needs Node.js 20.19 or later. Unpack its zip for Windows into this folder, as the text file here says:
>&2 echo "%~dp0"
exit /b 2
