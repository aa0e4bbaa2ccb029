@echo off
rem Runs the Maven that .mvn\wrapper\maven-wrapper.properties pins: the one below %USERPROFILE%\.m2\wrapper, else a
rem download that is checked against the pinned SHA-512 and kept there, else a mvn of 3.8.6 or newer on the PATH.
rem The build itself needs JDK 25; Maven may run on an older Java. Needs Windows 10 or newer (curl, tar, certutil).
setlocal EnableExtensions DisableDelayedExpansion

for /f "usebackq eol=# tokens=1,* delims==" %%A in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
  if "%%A"=="distributionUrl" set "URL=%%B"
  if "%%A"=="distributionSha512Sum" set "SUM=%%B"
)
for %%U in ("%URL%") do set "NAME=%%~nxU"
set "NAME=%NAME:-bin.tar.gz=%"

set "JDK25="
call :jdk "%JAVA25_HOME%"
call :jdk "%JAVA_HOME%"
set "JAVA_ON_PATH="
for %%J in (java.exe) do set "JAVA_ON_PATH=%%~dp$PATH:J"
if defined JAVA_ON_PATH call :jdk "%JAVA_ON_PATH%.."
for /f "tokens=2,*" %%A in ('reg query HKLM\SOFTWARE\JavaSoft\JDK /s /v JavaHome 2^>nul ^| findstr JavaHome') do call :jdk "%%B"
for %%P in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%USERPROFILE%\.m2\jdks" "%USERPROFILE%\.sdkman\candidates\java") do (
  for /d %%D in ("%%~P\*") do call :jdk "%%D"
)
if not defined JDK25 (
  echo mvnw: RewardDesk is built with JDK 25 and none was found; install one ^(for example Eclipse Temurin 25^) or set JAVA25_HOME to it. 1>&2
  exit /b 1
)
rem The build's toolchain search reads JAVA25_HOME
set "JAVA25_HOME=%JDK25%"
if not defined JAVA_HOME if not defined JAVA_ON_PATH set "JAVA_HOME=%JDK25%"

if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "KEPT=%DISTS%\%NAME%\%SUM:~0,16%"
set "MVN="
call :maven "%KEPT%\bin\mvn.cmd"
for /d %%D in ("%DISTS%\%NAME%*") do for /d %%E in ("%%D\*") do (
  call :maven "%%E\bin\mvn.cmd"
  call :maven "%%E\%NAME%\bin\mvn.cmd"
)
if defined MVN goto run

set "WORK=%DISTS%\unpacking.%RANDOM%%RANDOM%"
mkdir "%WORK%" "%DISTS%\%NAME%" 2>nul
"%SystemRoot%\System32\curl.exe" -fsSL --connect-timeout 10 -o "%WORK%\maven.tar.gz" "%URL%" 2>nul || goto path
set "SEEN="
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%WORK%\maven.tar.gz" SHA512') do if not defined SEEN set "SEEN=%%H"
set "SEEN=%SEEN: =%"
if /i not "%SEEN%"=="%SUM%" (
  rmdir /s /q "%WORK%"
  echo mvnw: what %URL% sent is not the pinned release ^(its SHA-512 differs from .mvn\wrapper\maven-wrapper.properties^); it was thrown away. 1>&2
  exit /b 1
)
"%SystemRoot%\System32\tar.exe" -xzf "%WORK%\maven.tar.gz" -C "%WORK%" || goto path
if not exist "%KEPT%" move "%WORK%\%NAME%" "%KEPT%" >nul
rmdir /s /q "%WORK%" 2>nul
call :maven "%KEPT%\bin\mvn.cmd"
if defined MVN goto run

:path
rmdir /s /q "%WORK%" 2>nul
set "VERSION="
for /f "tokens=3" %%V in ('mvn --version 2^>nul ^| findstr /c:"Apache Maven"') do if not defined VERSION set "VERSION=%%V"
set /a NUMBER=0
if defined VERSION for /f "tokens=1-3 delims=.-" %%A in ("%VERSION%") do set /a NUMBER=%%A*10000+%%B*100+%%C
if %NUMBER% lss 30806 (
  echo mvnw: Maven is missing: let this computer reach https://archive.apache.org once, or install Maven 3.8.6 or newer. 1>&2
  exit /b 1
)
echo mvnw: %NAME% is not here and cannot be downloaded, so the mvn %VERSION% of the PATH is used. 1>&2
set "MVN=mvn"

:run
"%MVN%" %*
exit /b %ERRORLEVEL%

:jdk
if defined JDK25 exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul && set "JDK25=%~1"
exit /b 0

:maven
if not defined MVN if exist "%~1" set "MVN=%~1"
exit /b 0
