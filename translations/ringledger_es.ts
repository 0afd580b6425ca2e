<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ringledgerctl</name>
    <message>
        <source>Usage: ringledgerctl COMMAND [ARGUMENTS]

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
&apos;ringledgerctl COMMAND --help&apos; tells more. Data folder: %1 (RINGLEDGER_DATA moves it).
Exit status: 0 done, 1 refused, 2 not understood, 3 no database, 130 interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl</name>
    <message>
        <source>status  starts the private database if need be, and tells about it
uri     tells where it is, for programs that connect while another one keeps it
keep    prints the uri and keeps the database running until stdin ends
run     runs a program on it; see &apos;ringledgerctl db run --help&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status, uri, keep or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON document on stdout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl db: ACTION is one of status, uri, keep, run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the private database, or run a program on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a program, such as psql, with PGHOST, PGDATABASE and PGUSER set to the private database. Its exit status becomes this program&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a fresh database with the newest schema and nothing in it, as its superuser; it vanishes afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the superuser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your own login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to run, after &apos;--&apos;, with its arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl db run: which program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens cases: from an appointment&apos;s id, from a broker&apos;s lead and date, or from the list that a broker sent, one claim per line (--list FILE, or - for stdin). What is a case already, was credited or is not found is told and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An appointment; may be given often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the broker&apos;s name, or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead&apos;s or the tracking number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The appointment&apos;s day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s list; - is stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of no_show, cancelled, unqualified, duplicate, other (no_show).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell, and open nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one of --appointment, --list, or --lead with --phone and --date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say with --broker whose claim this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no appointment&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no claims in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one line per claim, with a name, date or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: ringledgerctl dispute ACTION [ARGUMENTS]

Actions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>

&apos;ringledgerctl dispute ACTION --help&apos; tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute: there is no action &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, read, open and settle disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>START</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FROM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TALK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARRIER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COUNTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CASE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BROKER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APPOINTMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEST CALL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECOMMENDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cases; --limit and --offset show others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2  %3  %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) about %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim: %1. “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: %1. Recommended: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by %1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this case open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REMARK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute list: “%1” is none of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute list: “%1” is no number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists cases as the Disputes pane does: those that need us, the soonest due first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part of case, names, company or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this broker&apos;s: a part of the name, or the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many at most (200).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out so many first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute %1: give one case and a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a note to a case, for our own people only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in DSP-2026-00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enters what the broker answered to our question. The case is open again, and due later by the time that we waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 credited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides a case under the same rules as the console. Without --reason, the reason is written from the facts of the case. The letter to the broker is kept with the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of charge-stands, credit-full, credit-part, ask-information, withdraw, reopen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the broker; goes into the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For credit-part, in dollars: 20.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is not what the call records recommend; the broker does not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the letter: en or es (the broker&apos;s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the letter and decide nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute resolve: --action is one of charge-stands, credit-full, credit-part, ask-information, withdraw, reopen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute resolve: --amount takes dollars as in 20.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one case: the sentence to say aloud, the verdict with its reasons, every call with what counts and why, and the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl dispute %1: give one case, as in DSP-2026-00001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports call records: pages of a carrier&apos;s Calls list as JSON, or CSV with a header. Columns are found by their usual names. A call that is there already is not entered twice; an import that was stopped goes on where it was with the same command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files, in any order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is this field; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone of times that name none, as America/New_York.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is this carrier&apos;s own list: twilio or signalwire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where refused rows go (FILE.rejects.csv).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what would happen; write nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl import: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what to import, and from where: import calls FILE…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--carrier takes twilio or signalwire, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no time zone “%1”; an example is America/New_York.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rejects takes the refused rows of one file; name one, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter call records from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows (%3 %), %4 rows/s, %5 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a dry run, nothing was written. What an import would do:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 rows read = %2 entered + %3 known already + %4 kept aside + %5 joined to another row&apos;s call + %6 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  The carrier&apos;s own list, from %1 to %2 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Refused rows, each with its reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Calls kept aside are entered by themselves when the number, phone or assignment that they miss arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  This went on with an import that had been stopped; the figures are of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Stopped. What was read so far is in the database; the same command goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the database to the schema of this ringledgerctl. Every command does so first; this one says what it took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the database to this program&apos;s schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl sample: --%1 takes a whole number from %2 on, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the private database with invented companies, leads, calls and claims of every kind: the same for the same size, seed and day. Phone numbers are of the reserved range 555-0100 to 555-0199. Refused where there is other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brokers (24).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking numbers (360).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls, about (6000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims (one for a hundred calls).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which data (1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is today in it (today).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do nothing when there is data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringledgerctl sample: --day takes a date as 2026-11-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls of %L1 of %L2 appointments, %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample data is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill an empty private database with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos; on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the database in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused the login &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name and password, or ask an administrator for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the database is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on it and try again; what was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database at %1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection; Ringledger keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringledger keeps trying to connect; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the database is full, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the right, or a manager to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others changed the same records at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such a record already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such database on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server has no room for more work now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot take a value: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused this as it breaks a rule of the data: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database reported a fault: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Ringledger; report it with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an Excel workbook or another packed file; save the sheet as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is compressed; unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a PDF; export the list as CSV instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a web page, perhaps a log-in page that was saved; download the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is XML; export the list as CSV or JSON instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a database; export the list as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>rl::BillableModel</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>verified by a call</source>
        <translation>verificada por una llamada</translation>
    </message>
    <message>
        <source>no verifying call</source>
        <translation>sin llamada que la verifique</translation>
    </message>
</context>
<context>
    <name>rl::BusyIndicator</name>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
</context>
<context>
    <name>rl::CallParser</name>
    <message>
        <source>No time can be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call lasts longer than a week; is this another unit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a length of time, such as 123 or 2:03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number, so that its digits are lost; format the column as text and export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a phone number or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the caller nor the called number is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call&apos;s SID is not longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a status of a call, such as completed or busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was still going on when the list was made; import a newer list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::CallsTableModel</name>
    <message>
        <source>registered</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>, not registered</source>
        <translation>, no registrado</translation>
    </message>
    <message>
        <source>The start was worked out from the time of writing.</source>
        <translation>El inicio se calculó a partir de la hora de registro.</translation>
    </message>
    <message>
        <source>%1
Call %2, over %3, %4</source>
        <translation>%1
Llamada %2, por %3, %4</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Terminada por</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Contestada por</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Counts because</source>
        <translation>Cuenta porque</translation>
    </message>
</context>
<context>
    <name>rl::CasePresenter</name>
    <message>
        <source>%1, %2: %3 %4</source>
        <translation>%1, %2: %3 %4</translation>
    </message>
    <message>
        <source>What you typed is not saved yet. %1</source>
        <translation>Lo que ha escrito aún no está guardado. %1</translation>
    </message>
    <message>
        <source>%1 is not settled. %2</source>
        <translation>%1 no está resuelto. %2</translation>
    </message>
    <message>
        <source>%1 was not taken back. %2</source>
        <translation>%1 no se ha deshecho. %2</translation>
    </message>
</context>
<context>
    <name>rl::Chip</name>
    <message>
        <source>%1, %2 cases</source>
        <translation>%1, %2 casos</translation>
    </message>
</context>
<context>
    <name>rl::ClaimCheckModel</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Abierto %1</translation>
    </message>
    <message>
        <source>Has a case</source>
        <translation>Ya tiene caso</translation>
    </message>
    <message>
        <source>Already credited</source>
        <translation>Ya abonado</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>Opened %1, late</source>
        <translation>Abierto %1, fuera de plazo</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>More than one</source>
        <translation>Más de uno</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>No cobrado</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>rl::CommandContext</name>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>&apos;ringledgerctl %1 --help&apos; lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::CsvReader</name>
    <message>
        <source>The cell is longer than one megabyte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote opens here and never closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text behind a closing quote; quotes inside a cell are written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell holds a NUL byte, which is no text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::CsvRecords</name>
    <message>
        <source>This is not a CSV file with a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first line is “%1”. A header names the columns, as in “sid,from,to,start_time,duration,status”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are: %1. Say which one it is: --map &quot;column=%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that are not used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header was found on line %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells where the header has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds characters that are not UTF-8 as the rest of the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::DatabaseWorker</name>
    <message>
        <source>The work was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::DecisionForm</name>
    <message>
        <source>Another person has to decide this case.</source>
        <translation>Este caso debe decidirlo otra persona.</translation>
    </message>
    <message>
        <source>The call records recommend “%1”. Say why you decide otherwise; it stays internal.</source>
        <translation>Los registros de llamadas recomiendan «%1». Explique por qué decide otra cosa; queda interno.</translation>
    </message>
    <message>
        <source>%1 is more than your limit of %2 a case. Ask a manager to decide it.</source>
        <translation>%1 supera su límite de %2 por caso. Pida a un responsable que lo decida.</translation>
    </message>
    <message>
        <source>Within your limit of %1 a case.</source>
        <translation>Dentro de su límite de %1 por caso.</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>No hay ningún caso abierto.</translation>
    </message>
    <message>
        <source>Choose one first.</source>
        <translation>Elija uno primero.</translation>
    </message>
</context>
<context>
    <name>rl::DesktopOptions</name>
    <message>
        <source>The operations console for tracked phone numbers and call-proof billing.</source>
        <translation>La consola de operaciones para números de seguimiento y facturación con prueba de llamada.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>Folder of the private database (%1).</source>
        <translation>Carpeta de la base de datos privada (%1).</translation>
    </message>
    <message>
        <source>Colours for this run: system, light or dark.</source>
        <translation>Colores para esta vez: system, light o dark.</translation>
    </message>
    <message>
        <source>Language for this run: en or es.</source>
        <translation>Idioma para esta vez: en o es.</translation>
    </message>
    <message>
        <source>Size of the window, as 1366x768.</source>
        <translation>Tamaño de la ventana, como 1366x768.</translation>
    </message>
    <message>
        <source>Walks through the main job by itself and leaves pictures and papers in the folder.</source>
        <translation>Recorre por sí solo la tarea principal y deja imágenes y documentos en la carpeta.</translation>
    </message>
    <message>
        <source>&apos;ringledger --help&apos; tells more.</source>
        <translation>«ringledger --help» dice más.</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <translation>¿Qué es «%1»?</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark.</source>
        <translation>--theme admite system, light o dark.</translation>
    </message>
    <message>
        <source>--size takes a width and a height, as 1366x768.</source>
        <translation>--size admite un ancho y un alto, como 1366x768.</translation>
    </message>
</context>
<context>
    <name>rl::DisputeListModel</name>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reclamación</translation>
    </message>
    <message>
        <source>Best call</source>
        <translation>Mejor llamada</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recomendación</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Ya avanzó</translation>
    </message>
    <message>
        <source>%1 — %2 cases and more</source>
        <translation>%1 — %2 casos y más</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>%1 casos</translation>
    </message>
</context>
<context>
    <name>rl::FieldTable</name>
    <message>
        <source>“%1” does not map a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write --map &quot;column of the file=field&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns “%1” and “%2” could both be the %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one it is: --map &quot;%1=%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “%1” for the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::FilesModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Añadido por</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>el corredor</translation>
    </message>
    <message>
        <source>us</source>
        <translation>nosotros</translation>
    </message>
</context>
<context>
    <name>rl::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>For the broker: </source>
        <translation>Para el corredor: </translation>
    </message>
</context>
<context>
    <name>rl::HoldersModel</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source> (this case)</source>
        <translation> (este caso)</translation>
    </message>
    <message>
        <source>still held</source>
        <translation>aún asignado</translation>
    </message>
</context>
<context>
    <name>rl::ImportCalls</name>
    <message>
        <source>Fractions of a second were cut off: 300.9 s count as 300 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times without a zone were read as times of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows have no SID; they are known again by number, caller, start, duration and occurrence in the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::InstantReader</name>
    <message>
        <source>The time is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date and time that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month would be %1; dates with slashes are read month first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such date or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time names no time zone; say which one with --zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock showed this time twice when summer time ended in %1; give it with its zone, as in 01:30 -0400.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock skipped this time when summer time began in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>rl::MainWindow</name>
    <message>
        <source>Private database on this computer</source>
        <translation>Base de datos privada en este equipo</translation>
    </message>
    <message>
        <source>Starting the private database…</source>
        <translation>Iniciando la base de datos privada…</translation>
    </message>
    <message>
        <source>About Ringledger</source>
        <translation>Acerca de Ringledger</translation>
    </message>
    <message>
        <source>Ringledger %1</source>
        <translation>Ringledger %1</translation>
    </message>
    <message>
        <source>The operations console for tracked phone numbers and call-proof billing.

Free software under the GNU General Public License, version 3 or later.
Qt %1</source>
        <translation>La consola de operaciones para números de seguimiento y facturación con prueba de llamada.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.
Qt %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>&amp;Buscar en todo…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About Ringledger</source>
        <translation>&amp;Acerca de Ringledger</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>Colores c&amp;laros</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>Colores &amp;oscuros</translation>
    </message>
    <message>
        <source>Light &amp;or dark</source>
        <translation>&amp;Claro u oscuro</translation>
    </message>
    <message>
        <source>&amp;Fold the navigation</source>
        <translation>&amp;Plegar la navegación</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pantalla co&amp;mpleta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>There is no pane in this build.</source>
        <translation>No hay ningún panel en esta compilación.</translation>
    </message>
    <message>
        <source>%1, filled with sample data. Nobody here is real.</source>
        <translation>%1, con datos de muestra. Nadie aquí es real.</translation>
    </message>
    <message>
        <source>%1 – Ringledger</source>
        <translation>%1 – Ringledger</translation>
    </message>
    <message>
        <source>%1: there is no case about this, and nothing else to show yet.</source>
        <translation>%1: no hay ningún caso sobre esto, ni otra cosa que mostrar todavía.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Ask the database again</source>
        <translation>Volver a consultar la base de datos</translation>
    </message>
    <message>
        <source>Go to a place</source>
        <translation>Ir a un lugar</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Plegar la navegación</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>%1 Trying again by itself; what you have typed is kept.</source>
        <translation>%1 Se vuelve a intentar solo; lo que ha escrito se conserva.</translation>
    </message>
    <message>
        <source>Saving what you have typed… Close again to leave without it.</source>
        <translation>Guardando lo que ha escrito… Cierre otra vez para salir sin ello.</translation>
    </message>
    <message>
        <source>%1 What you have typed is not saved. Close again to leave without it.</source>
        <translation>%1 Lo que ha escrito no está guardado. Cierre otra vez para salir sin ello.</translation>
    </message>
</context>
<context>
    <name>rl::Migrator</name>
    <message>
        <source>This Ringledger is too old for the database, which was brought to step %1 (%2) by a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Ringledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database was applied in another form than this Ringledger has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the Ringledger that made the database, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database must be brought to a newer form first, which your login may not do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to start Ringledger once, or to run &apos;ringledgerctl migrate&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 (%2) of bringing the database to the newest form failed; the database is as it was before that step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::NavigationList</name>
    <message>
        <source>Navigation</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 en espera</translation>
    </message>
</context>
<context>
    <name>rl::PostgresBinaries</name>
    <message>
        <source>PostgreSQL %1 to %2 is not installed, which Ringledger keeps its data in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql&apos; and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data on this computer is kept by PostgreSQL %1, which is not installed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql-%1&apos; and start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::PrivateCluster</name>
    <message>
        <source>The data folder %1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder that Ringledger may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server runs as &apos;%1&apos;, which may not enter %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder that it may enter, such as /var/lib/ringledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder %1 belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and start again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the data folder writable for your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder for the database&apos;s socket can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look who owns %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full, so the database cannot start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer did not start in five minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer does not start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::ProgramRun</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::RejectsFile</name>
    <message>
        <source>The refused rows cannot be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another file with --rejects.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::SampleBuilder</name>
    <message>
        <source>This many brokers and numbers cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be at least one number to a broker, and twice the numbers plus the brokers must stay under %1, which is what the range of invented numbers holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database holds data that is no sample; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the sample in an empty database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same command goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::SearchDelegate</name>
    <message>
        <source>Broker</source>
        <translation>Corredor</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Disputa</translation>
    </message>
</context>
<context>
    <name>rl::SearchPalette</name>
    <message>
        <source>Reference, name, company, or any part of a number</source>
        <translation>Referencia, nombre, empresa o cualquier parte de un número</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>↑ ↓ move    Enter opens    Esc closes</source>
        <translation>↑ ↓ mueve    Intro abre    Esc cierra</translation>
    </message>
    <message>
        <source>The last four digits of a number will do.</source>
        <translation>Bastan las cuatro últimas cifras de un número.</translation>
    </message>
    <message>
        <source>The database is not ready yet.</source>
        <translation>La base de datos aún no está lista.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”. Try fewer letters, or the last four digits of a number.</source>
        <translation>No se encontró nada para «%1». Pruebe con menos letras o con las cuatro últimas cifras de un número.</translation>
    </message>
</context>
<context>
    <name>rl::ServerAccount</name>
    <message>
        <source>PostgreSQL does not run as root, and there is no account &apos;postgres&apos; that it could run as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql&apos;, or start Ringledger as another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and start again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder that Ringledger may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::Sidebar</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Search everything (Ctrl+K)</source>
        <translation>Buscar en todo (Ctrl+K)</translation>
    </message>
    <message>
        <source>Unfold the navigation</source>
        <translation>Desplegar la navegación</translation>
    </message>
    <message>
        <source>Fold the navigation</source>
        <translation>Plegar la navegación</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Switch to light colours</source>
        <translation>Cambiar a colores claros</translation>
    </message>
    <message>
        <source>Switch to dark colours</source>
        <translation>Cambiar a colores oscuros</translation>
    </message>
</context>
<context>
    <name>rl::StatusLine</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Not connected, trying again</source>
        <translation>Sin conexión, reintentando</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rl::TableView</name>
    <message>
        <source>As it was at first</source>
        <translation>Como al principio</translation>
    </message>
</context>
<context>
    <name>rl::TerminalDesk</name>
    <message>
        <source>No broker is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a part of the name, the company or the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” fits %2 brokers: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more of the name, or the id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::TextSource</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a list that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a list that can be read: it is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list as CSV or JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rl::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Step “%1” did not come about within %2 s; the picture shows how far it came.</source>
        <translation>El paso «%1» no se logró en %2 s; la imagen muestra hasta dónde llegó.</translation>
    </message>
</context>
<context>
    <name>rl::UndoBar</name>
    <message>
        <source>Undo (%1)</source>
        <translation>Deshacer (%1)</translation>
    </message>
    <message>
        <source>Undo; %1 s left</source>
        <translation>Deshacer; quedan %1 s</translation>
    </message>
</context>
<context>
    <name>rl::casewords</name>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Asked for information</source>
        <translation>Se pidió información</translation>
    </message>
    <message>
        <source>Broker answered</source>
        <translation>El corredor respondió</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>Archivo añadido</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Asumido</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Evidence saved</source>
        <translation>Prueba guardada</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Apelado</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Abonado</translation>
    </message>
    <message>
        <source>Claimed again</source>
        <translation>Reclamado de nuevo</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>resuelto</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 de retraso</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>sin llamada</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Charge stands</source>
        <translation>El cargo se mantiene</translation>
    </message>
    <message>
        <source>Credit in full</source>
        <translation>Abono total</translation>
    </message>
    <message>
        <source>Ask the carrier</source>
        <translation>Preguntar al operador</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Decide usted</translation>
    </message>
    <message>
        <source>Strong evidence</source>
        <translation>Prueba sólida</translation>
    </message>
    <message>
        <source>Moderate evidence</source>
        <translation>Prueba moderada</translation>
    </message>
    <message>
        <source>Weak evidence</source>
        <translation>Prueba débil</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>Sin prueba</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Not for call records</source>
        <translation>No es cosa de registros</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Waiting for broker</source>
        <translation>Espera al corredor</translation>
    </message>
    <message>
        <source>Partly credited</source>
        <translation>Abonado en parte</translation>
    </message>
    <message>
        <source>Did not show up</source>
        <translation>No se presentó</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Unqualified lead</source>
        <translation>Lead no cualificado</translation>
    </message>
    <message>
        <source>Duplicate lead</source>
        <translation>Lead duplicado</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Credit in part</source>
        <translation>Abono parcial</translation>
    </message>
    <message>
        <source>Ask for information</source>
        <translation>Pedir información</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>carrier&apos;s own</source>
        <translation>del operador</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no consultado</translation>
    </message>
    <message>
        <source>lead called broker</source>
        <translation>el lead llamó al corredor</translation>
    </message>
    <message>
        <source>broker called lead</source>
        <translation>el corredor llamó al lead</translation>
    </message>
    <message>
        <source>our own call</source>
        <translation>llamada nuestra</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>llamante desconocido</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>a fax</source>
        <translation>un fax</translation>
    </message>
    <message>
        <source>maybe a machine</source>
        <translation>quizá una máquina</translation>
    </message>
    <message>
        <source>caller</source>
        <translation>quien llamó</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>la otra parte</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>el operador</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
</context>
<context>
    <name>rl::dispute</name>
    <message>
        <source>cases, those that need us first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one case: verdict, calls, history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases from a broker&apos;s list or an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide a case, ask the broker, withdraw, reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a note to a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter the broker&apos;s answer; his time goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
