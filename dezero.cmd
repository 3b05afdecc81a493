@echo off
rem The course command: dezero --help
rem Finds Java and this folder, then leaves the rest to course\src\main\java\dezero\course\build\Start.java.
setlocal DisableDelayedExpansion

rem The dot keeps the last backslash from escaping the quote behind it.
set "root=%~dp0."
set "course=%~dp0course"
if not "%root:;=%" == "%root%" goto semicolon

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined JAVA_HOME if not exist "%java%" goto wrong_java_home
if "%java%" == "" goto no_java

rem No -XX:TieredStopAtLevel=1: it would start a little faster, and calculate many times slower.
set options=-XX:+UseSerialGC -Xshare:auto "-Ddezero.root=%root%" "-Ddezero.command=.\dezero"
set "classes=%course%\target\classes"
for %%c in (Start Build MalformedPomException MavenModule Pom Program Stamp) do if not exist "%classes%\dezero\course\build\%%c.class" goto first_time
:start
"%java%" %options% -cp "%classes%" dezero.course.build.Start %*
exit /b %errorlevel%

:first_time
set "version=0"
for /f "tokens=1-3 delims=@.-+" %%a in ('call "%java%" --list-modules 2^>nul') do if "%%a.%%b" == "jdk.compiler" set "version=%%c"
if %version% lss 17 goto old_java
rem Start and the few classes that it uses; Maven compiles the rest. In a folder of our own, since
rem somebody may be starting for the first time beside us.
set "classes=%course%\target\start-%random%"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -m jdk.compiler/com.sun.tools.javac.Main -proc:none -encoding UTF-8 -d "%classes%" -sourcepath "%course%\src\main\java" "%course%\src\main\java\dezero\course\build\Start.java"
if errorlevel 1 exit /b 3
goto start

:semicolon
>&2 echo The course is in "%root%", but no class path of Java can hold a semicolon.
>&2 echo Move it, or rename the folder, then try again.
exit /b 3

:wrong_java_home
>&2 echo JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it.
>&2 echo Let it name the folder of a JDK, 17 or newer, or unset it to use the java on the PATH.
exit /b 3

:no_java
>&2 echo There is no java on the PATH, and JAVA_HOME is not set.
>&2 echo Install a JDK, 17 or newer (https://adoptium.net has one for every system), then try again.
exit /b 3

:old_java
>&2 echo The course needs a JDK, 17 or newer. "%java%" is another one, or has no compiler:
>&2 "%java%" -version
>&2 echo Install one (https://adoptium.net has one for every system), or let JAVA_HOME name its folder.
exit /b 3
