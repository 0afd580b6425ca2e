<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ringledgerctl</name>
    <message>
        <source>Usage: ringledgerctl COMMAND [ARGUMENTS]

Commands:
</source>
        <translation>Uso: ringledgerctl COMANDO [ARGUMENTOS]

Comandos:
</translation>
    </message>
    <message>
        <source>
&apos;ringledgerctl COMMAND --help&apos; tells more. Data folder: %1 (RINGLEDGER_DATA moves it).
Exit status: 0 done, 1 refused, 2 not understood, 3 no database, 130 interrupted.</source>
        <translation>
«ringledgerctl COMANDO --help» dice más. Carpeta de datos: %1 (RINGLEDGER_DATA la cambia).
Estado de salida: 0 hecho, 1 rechazado, 2 no entendido, 3 sin base de datos, 130 interrumpido.</translation>
    </message>
    <message>
        <source>There is no command &apos;%1&apos;.</source>
        <translation>No existe el comando «%1».</translation>
    </message>
</context>
<context>
    <name>rl</name>
    <message>
        <source>status  starts the private database if need be, and tells about it
uri     tells where it is, for programs that connect while another one keeps it
keep    prints the uri and keeps the database running until stdin ends
run     runs a program on it; see &apos;ringledgerctl db run --help&apos;</source>
        <translation>status  inicia la base de datos privada si hace falta e informa sobre ella
uri     dice dónde está, para programas que se conectan mientras otro la mantiene
keep    muestra la uri y mantiene la base de datos en marcha hasta que termine stdin
run     ejecuta un programa en ella; vea «ringledgerctl db run --help»</translation>
    </message>
    <message>
        <source>status, uri, keep or run</source>
        <translation>status, uri, keep o run</translation>
    </message>
    <message>
        <source>One JSON document on stdout.</source>
        <translation>Un documento JSON en stdout.</translation>
    </message>
    <message>
        <source>ringledgerctl db: ACTION is one of status, uri, keep, run.</source>
        <translation>ringledgerctl db: ACTION es una de status, uri, keep, run.</translation>
    </message>
    <message>
        <source>look at the private database, or run a program on it</source>
        <translation>ver la base de datos privada o ejecutar un programa en ella</translation>
    </message>
    <message>
        <source>Runs a program, such as psql, with PGHOST, PGDATABASE and PGUSER set to the private database. Its exit status becomes this program&apos;s.</source>
        <translation>Ejecuta un programa, como psql, con PGHOST, PGDATABASE y PGUSER apuntando a la base de datos privada. Su estado de salida pasa a ser el de este programa.</translation>
    </message>
    <message>
        <source>On a fresh database with the newest schema and nothing in it, as its superuser; it vanishes afterwards.</source>
        <translation>En una base de datos nueva con el esquema más reciente y sin nada dentro, como superusuario; después desaparece.</translation>
    </message>
    <message>
        <source>As the superuser.</source>
        <translation>Como superusuario.</translation>
    </message>
    <message>
        <source>As your own login.</source>
        <translation>Con su propio usuario.</translation>
    </message>
    <message>
        <source>What to run, after &apos;--&apos;, with its arguments.</source>
        <translation>Qué ejecutar, después de «--», con sus argumentos.</translation>
    </message>
    <message>
        <source>ringledgerctl db run: which program?</source>
        <translation>ringledgerctl db run: ¿qué programa?</translation>
    </message>
    <message>
        <source>Opens cases: from an appointment&apos;s id, from a broker&apos;s lead and date, or from the list that a broker sent, one claim per line (--list FILE, or - for stdin). What is a case already, was credited or is not found is told and left alone.</source>
        <translation>Abre casos: con el id de una cita, con el cliente y la fecha de un asesor, o con la lista que envió un asesor, una reclamación por línea (--list ARCHIVO, o - para stdin). Lo que ya es un caso, ya se abonó o no se encuentra se indica y no se toca.</translation>
    </message>
    <message>
        <source>An appointment; may be given often.</source>
        <translation>Una cita; puede repetirse.</translation>
    </message>
    <message>
        <source>A part of the broker&apos;s name, or the id.</source>
        <translation>Una parte del nombre del asesor, o el id.</translation>
    </message>
    <message>
        <source>The lead&apos;s name.</source>
        <translation>El nombre del cliente.</translation>
    </message>
    <message>
        <source>The lead&apos;s or the tracking number.</source>
        <translation>El número del cliente o el de seguimiento.</translation>
    </message>
    <message>
        <source>The appointment&apos;s day.</source>
        <translation>El día de la cita.</translation>
    </message>
    <message>
        <source>The broker&apos;s list; - is stdin.</source>
        <translation>La lista del asesor; - es stdin.</translation>
    </message>
    <message>
        <source>One of no_show, cancelled, unqualified, duplicate, other (no_show).</source>
        <translation>Uno de no_show, cancelled, unqualified, duplicate, other (no_show).</translation>
    </message>
    <message>
        <source>The broker&apos;s own words.</source>
        <translation>Las palabras del propio asesor.</translation>
    </message>
    <message>
        <source>Tell, and open nothing.</source>
        <translation>Solo informar, sin abrir nada.</translation>
    </message>
    <message>
        <source>“%1” is no reason.</source>
        <translation>«%1» no es un motivo.</translation>
    </message>
    <message>
        <source>give one of --appointment, --list, or --lead with --phone and --date.</source>
        <translation>indique --appointment, --list, o bien --lead con --phone y --date.</translation>
    </message>
    <message>
        <source>say with --broker whose claim this is.</source>
        <translation>diga con --broker de quién es la reclamación.</translation>
    </message>
    <message>
        <source>“%1” is no appointment&apos;s id.</source>
        <translation>«%1» no es el id de ninguna cita.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>«%1» no es una fecha.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>Check its name and rights.</source>
        <translation>Revise su nombre y sus permisos.</translation>
    </message>
    <message>
        <source>The list has no claims in it.</source>
        <translation>La lista no contiene ninguna reclamación.</translation>
    </message>
    <message>
        <source>Give one line per claim, with a name, date or number.</source>
        <translation>Escriba una línea por reclamación, con un nombre, una fecha o un número.</translation>
    </message>
    <message>
        <source>list, read, open and settle disputes</source>
        <translation>listar, leer, abrir y resolver disputas</translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation>Sin llamadas.</translation>
    </message>
    <message>
        <source>START</source>
        <translation>INICIO</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>A</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>TALK</source>
        <translation>HABLA</translation>
    </message>
    <message>
        <source>CARRIER</source>
        <translation>OPERADORA</translation>
    </message>
    <message>
        <source>COUNTS</source>
        <translation>CUENTA</translation>
    </message>
    <message>
        <source>yes: </source>
        <translation>sí: </translation>
    </message>
    <message>
        <source>no: </source>
        <translation>no: </translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>opened, late</source>
        <translation>abierto, fuera de plazo</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>fuera de plazo</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplicado</translation>
    </message>
    <message>
        <source>already credited</source>
        <translation>ya abonado</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ambiguo</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>no cobrado</translation>
    </message>
    <message>
        <source>No cases.</source>
        <translation>Sin casos.</translation>
    </message>
    <message>
        <source>CASE</source>
        <translation>CASO</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>VENCE</translation>
    </message>
    <message>
        <source>BROKER</source>
        <translation>ASESOR</translation>
    </message>
    <message>
        <source>LEAD</source>
        <translation>CLIENTE</translation>
    </message>
    <message>
        <source>APPOINTMENT</source>
        <translation>CITA</translation>
    </message>
    <message>
        <source>CLAIM</source>
        <translation>RECLAMACIÓN</translation>
    </message>
    <message>
        <source>BEST CALL</source>
        <translation>MEJOR LLAMADA</translation>
    </message>
    <message>
        <source>RECOMMENDED</source>
        <translation>RECOMENDADO</translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation>IMPORTE</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>RESPONSABLE</translation>
    </message>
    <message>
        <source>%1 of %2 cases; --limit and --offset show others.</source>
        <translation>%1 de %2 casos; --limit y --offset muestran otros.</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4</source>
        <translation>%1  %2  %3  %4</translation>
    </message>
    <message>
        <source>%1 (%2) about %3, %4</source>
        <translation>%1 (%2) sobre %3, %4</translation>
    </message>
    <message>
        <source>Claim: %1. “%2”</source>
        <translation>Reclamación: %1. «%2»</translation>
    </message>
    <message>
        <source>Evidence: %1. Recommended: %2.</source>
        <translation>Valoración: %1. Recomendación: %2.</translation>
    </message>
    <message>
        <source>Decided by %1 on %2: %3</source>
        <translation>Decidido por %1 el %2: %3</translation>
    </message>
    <message>
        <source>%1 has this case open.</source>
        <translation>%1 tiene abierto este caso.</translation>
    </message>
    <message>
        <source>File: %1, %2</source>
        <translation>Archivo: %1, %2</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>LÍNEA</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>RESULTADO</translation>
    </message>
    <message>
        <source>REMARK</source>
        <translation>OBSERVACIÓN</translation>
    </message>
    <message>
        <source>ringledgerctl dispute list: “%1” is none of %2.</source>
        <translation>ringledgerctl dispute list: «%1» no es ninguno de %2.</translation>
    </message>
    <message>
        <source>Lists cases as the Disputes pane does: those that need us, the soonest due first.</source>
        <translation>Lista los casos como el panel Disputas: los que nos necesitan, primero los que vencen antes.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Uno de %1.</translation>
    </message>
    <message>
        <source>Any part of case, names, company or numbers.</source>
        <translation>Cualquier parte de la referencia, los nombres, la empresa o los números.</translation>
    </message>
    <message>
        <source>Only this broker&apos;s: a part of the name, or the id.</source>
        <translation>Solo los de este asesor: una parte del nombre, o el id.</translation>
    </message>
    <message>
        <source>The largest first.</source>
        <translation>Los mayores primero.</translation>
    </message>
    <message>
        <source>So many at most (200).</source>
        <translation>Como máximo estos (200).</translation>
    </message>
    <message>
        <source>Leave out so many first.</source>
        <translation>Omitir antes estos.</translation>
    </message>
    <message>
        <source>ringledgerctl dispute %1: give one case and a text.</source>
        <translation>ringledgerctl dispute %1: indique un caso y un texto.</translation>
    </message>
    <message>
        <source>Adds a note to a case, for our own people only.</source>
        <translation>Añade una nota a un caso, solo para nuestra propia gente.</translation>
    </message>
    <message>
        <source>As in DSP-2026-00001.</source>
        <translation>Como en DSP-2026-00001.</translation>
    </message>
    <message>
        <source>The note.</source>
        <translation>La nota.</translation>
    </message>
    <message>
        <source>The broker may read it.</source>
        <translation>El asesor puede leerla.</translation>
    </message>
    <message>
        <source>Enters what the broker answered to our question. The case is open again, and due later by the time that we waited.</source>
        <translation>Registra lo que el asesor respondió a nuestra pregunta. El caso queda abierto de nuevo y vence más tarde, por el tiempo que esperamos.</translation>
    </message>
    <message>
        <source>The answer.</source>
        <translation>La respuesta.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 credited.</source>
        <translation>%1 abonados.</translation>
    </message>
    <message>
        <source>Decides a case under the same rules as the console. Without --reason, the reason is written from the facts of the case. The letter to the broker is kept with the decision.</source>
        <translation>Resuelve un caso con las mismas reglas que la consola. Sin --reason, el motivo se redacta a partir de los hechos del caso. La carta al asesor se guarda con la decisión.</translation>
    </message>
    <message>
        <source>One of charge-stands, credit-full, credit-part, ask-information, withdraw, reopen.</source>
        <translation>Una de charge-stands, credit-full, credit-part, ask-information, withdraw, reopen.</translation>
    </message>
    <message>
        <source>To the broker; goes into the letter.</source>
        <translation>Para el asesor; va en la carta.</translation>
    </message>
    <message>
        <source>For credit-part, in dollars: 20.00.</source>
        <translation>Para credit-part, en dólares: 20.00.</translation>
    </message>
    <message>
        <source>Why it is not what the call records recommend; the broker does not see it.</source>
        <translation>Por qué no es lo que recomiendan los registros de llamadas; el asesor no lo ve.</translation>
    </message>
    <message>
        <source>Of the letter: en or es (the broker&apos;s).</source>
        <translation>De la carta: en o es (el del asesor).</translation>
    </message>
    <message>
        <source>Print the letter and decide nothing.</source>
        <translation>Mostrar la carta sin decidir nada.</translation>
    </message>
    <message>
        <source>ringledgerctl dispute resolve: --action is one of charge-stands, credit-full, credit-part, ask-information, withdraw, reopen.</source>
        <translation>ringledgerctl dispute resolve: --action es una de charge-stands, credit-full, credit-part, ask-information, withdraw, reopen.</translation>
    </message>
    <message>
        <source>ringledgerctl dispute resolve: --amount takes dollars as in 20.00.</source>
        <translation>ringledgerctl dispute resolve: --amount admite dólares, como 20.00.</translation>
    </message>
    <message>
        <source>Shows one case: the sentence to say aloud, the verdict with its reasons, every call with what counts and why, and the history.</source>
        <translation>Muestra un caso: la frase para decir en voz alta, el dictamen con sus motivos, cada llamada con lo que cuenta y por qué, y el historial.</translation>
    </message>
    <message>
        <source>ringledgerctl dispute %1: give one case, as in DSP-2026-00001.</source>
        <translation>ringledgerctl dispute %1: indique un caso, como DSP-2026-00001.</translation>
    </message>
    <message>
        <source>What is imported.</source>
        <translation>Qué se importa.</translation>
    </message>
    <message>
        <source>The files, in any order.</source>
        <translation>Los archivos, en cualquier orden.</translation>
    </message>
    <message>
        <source>The column is this field; may be repeated.</source>
        <translation>La columna es este campo; puede repetirse.</translation>
    </message>
    <message>
        <source>The file is this carrier&apos;s own list: twilio or signalwire.</source>
        <translation>El archivo es la lista de esta operadora: twilio o signalwire.</translation>
    </message>
    <message>
        <source>Where refused rows go (FILE.rejects.csv).</source>
        <translation>Dónde van las filas rechazadas (ARCHIVO.rejects.csv).</translation>
    </message>
    <message>
        <source>No progress.</source>
        <translation>Sin progreso.</translation>
    </message>
    <message>
        <source>The report as JSON.</source>
        <translation>El informe en JSON.</translation>
    </message>
    <message>
        <source>ringledgerctl import: %1</source>
        <translation>ringledgerctl import: %1</translation>
    </message>
    <message>
        <source>--carrier takes twilio or signalwire, not “%1”.</source>
        <translation>--carrier admite twilio o signalwire, no «%1».</translation>
    </message>
    <message>
        <source>--rejects takes the refused rows of one file; name one, or leave it out.</source>
        <translation>--rejects recibe las filas rechazadas de un solo archivo; nombre uno u omítalo.</translation>
    </message>
    <message>
        <source>%1: %2 rows (%3 %), %4 rows/s, %5 left</source>
        <translation>%1: %2 filas (%3 %), %4 filas/s, faltan %5</translation>
    </message>
    <message>
        <source>  %1 rows read = %2 entered + %3 known already + %4 kept aside + %5 joined to another row&apos;s call + %6 refused</source>
        <translation>  %1 filas leídas = %2 registradas + %3 ya conocidas + %4 apartadas + %5 unidas a la llamada de otra fila + %6 rechazadas</translation>
    </message>
    <message>
        <source>  The carrier&apos;s own list, from %1 to %2 UTC.</source>
        <translation>  La lista de la operadora, de %1 a %2 UTC.</translation>
    </message>
    <message>
        <source>  Refused rows, each with its reason: %1</source>
        <translation>  Filas rechazadas, cada una con su motivo: %1</translation>
    </message>
    <message>
        <source>  This went on with an import that had been stopped; the figures are of both.</source>
        <translation>  Esto continuó una importación que se había detenido; las cifras son de ambas.</translation>
    </message>
    <message>
        <source>  Stopped. What was read so far is in the database; the same command goes on from there.</source>
        <translation>  Detenida. Lo leído hasta ahora está en la base de datos; el mismo comando continúa desde ahí.</translation>
    </message>
    <message>
        <source>applied %1</source>
        <translation>aplicado %1</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada que hacer</translation>
    </message>
    <message>
        <source>bring the database to this program&apos;s schema</source>
        <translation>llevar la base de datos al esquema de este programa</translation>
    </message>
    <message>
        <source>ringledgerctl sample: --%1 takes a whole number from %2 on, not “%3”.</source>
        <translation>ringledgerctl sample: --%1 admite un número entero a partir de %2, no «%3».</translation>
    </message>
    <message>
        <source>Fills the private database with invented companies, leads, calls and claims of every kind: the same for the same size, seed and day. Phone numbers are of the reserved range 555-0100 to 555-0199. Refused where there is other data.</source>
        <translation>Llena la base de datos privada con empresas, clientes, llamadas y reclamaciones inventadas de todo tipo: las mismas para el mismo tamaño, semilla y día. Los teléfonos son del rango reservado 555-0100 a 555-0199. Se rechaza donde haya otros datos.</translation>
    </message>
    <message>
        <source>Brokers (24).</source>
        <translation>Asesores (24).</translation>
    </message>
    <message>
        <source>Tracking numbers (360).</source>
        <translation>Números de seguimiento (360).</translation>
    </message>
    <message>
        <source>Calls, about (6000).</source>
        <translation>Llamadas, aproximadamente (6000).</translation>
    </message>
    <message>
        <source>Claims (one for a hundred calls).</source>
        <translation>Reclamaciones (una por cada cien llamadas).</translation>
    </message>
    <message>
        <source>Which data (1).</source>
        <translation>Qué datos (1).</translation>
    </message>
    <message>
        <source>What is today in it (today).</source>
        <translation>Qué día es hoy en ellos (hoy).</translation>
    </message>
    <message>
        <source>Do nothing when there is data.</source>
        <translation>No hacer nada si ya hay datos.</translation>
    </message>
    <message>
        <source>ringledgerctl sample: --day takes a date as 2026-11-03.</source>
        <translation>ringledgerctl sample: --day admite una fecha como 2026-11-03.</translation>
    </message>
    <message>
        <source>%L1 of %L2 appointments and their calls, %3 s</source>
        <translation>%L1 de %L2 citas y sus llamadas, %3 s</translation>
    </message>
    <message>
        <source>The sample data is complete.</source>
        <translation>Los datos de muestra están completos.</translation>
    </message>
    <message>
        <source>fill an empty private database with sample data</source>
        <translation>llenar una base de datos privada vacía con datos de muestra</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos; on the server.</source>
        <translation>No existe la base de datos «%1» en el servidor.</translation>
    </message>
    <message>
        <source>Check the name of the database in the connection.</source>
        <translation>Revise el nombre de la base de datos en la conexión.</translation>
    </message>
    <message>
        <source>The database refused the login &apos;%1&apos;.</source>
        <translation>La base de datos rechazó al usuario «%1».</translation>
    </message>
    <message>
        <source>Check user name and password, or ask an administrator for access.</source>
        <translation>Revise el usuario y la contraseña, o pida acceso a un administrador.</translation>
    </message>
    <message>
        <source>The disk of the database is full.</source>
        <translation>El disco de la base de datos está lleno.</translation>
    </message>
    <message>
        <source>Free some space on it and try again; what was saved before is safe.</source>
        <translation>Libere espacio en él y vuelva a intentarlo; lo guardado antes está a salvo.</translation>
    </message>
    <message>
        <source>The database on this computer cannot be reached.</source>
        <translation>No se puede acceder a la base de datos de este equipo.</translation>
    </message>
    <message>
        <source>The database at %1 cannot be reached.</source>
        <translation>No se puede acceder a la base de datos en %1.</translation>
    </message>
    <message>
        <source>Check the network connection; Ringledger keeps trying.</source>
        <translation>Revise la conexión de red; Ringledger sigue intentándolo.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Se perdió la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>Ringledger keeps trying to connect; try again in a moment.</source>
        <translation>Ringledger sigue intentando conectarse; vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>The disk of the database is full, so nothing was changed.</source>
        <translation>El disco de la base de datos está lleno, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Your login may not do this.</source>
        <translation>Su usuario no tiene permiso para hacer esto.</translation>
    </message>
    <message>
        <source>Ask an administrator for the right, or a manager to do it.</source>
        <translation>Pida el permiso a un administrador, o pida a un gerente que lo haga.</translation>
    </message>
    <message>
        <source>Others changed the same records at the same time.</source>
        <translation>Otras personas cambiaron los mismos registros al mismo tiempo.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There is such a record already.</source>
        <translation>Ya existe un registro así.</translation>
    </message>
    <message>
        <source>Reload to see it.</source>
        <translation>Actualice para verlo.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>El trabajo se detuvo.</translation>
    </message>
    <message>
        <source>There is no such database on the server.</source>
        <translation>No existe esa base de datos en el servidor.</translation>
    </message>
    <message>
        <source>The database refused the login.</source>
        <translation>La base de datos rechazó al usuario.</translation>
    </message>
    <message>
        <source>Check user name and password.</source>
        <translation>Revise el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>The database server has no room for more work now.</source>
        <translation>El servidor de la base de datos no tiene capacidad para más trabajo ahora.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>The database cannot take a value: %1.</source>
        <translation>La base de datos no puede aceptar un valor: %1.</translation>
    </message>
    <message>
        <source>Check what was entered.</source>
        <translation>Revise lo que se ingresó.</translation>
    </message>
    <message>
        <source>The database refused this as it breaks a rule of the data: %1.</source>
        <translation>La base de datos lo rechazó porque infringe una regla de los datos: %1.</translation>
    </message>
    <message>
        <source>Reload and try again.</source>
        <translation>Actualice y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The database reported a fault: %1.</source>
        <translation>La base de datos informó de una falla: %1.</translation>
    </message>
    <message>
        <source>This is a fault of Ringledger; report it with the log.</source>
        <translation>Es una falla de Ringledger; repórtela con el registro del programa.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>No se puede abrir %1: %2.</translation>
    </message>
    <message>
        <source>It is an Excel workbook or another packed file; save the sheet as CSV.</source>
        <translation>Es un libro de Excel u otro archivo empaquetado; guarde la hoja como CSV.</translation>
    </message>
    <message>
        <source>It is compressed; unpack it first.</source>
        <translation>Está comprimido; descomprímalo primero.</translation>
    </message>
    <message>
        <source>It is a PDF; export the list as CSV instead.</source>
        <translation>Es un PDF; exporte la lista como CSV.</translation>
    </message>
    <message>
        <source>It is a web page, perhaps a log-in page that was saved; download the list again.</source>
        <translation>Es una página web, quizá una página de inicio de sesión guardada; descargue la lista de nuevo.</translation>
    </message>
    <message>
        <source>It is XML; export the list as CSV or JSON instead.</source>
        <translation>Es XML; exporte la lista como CSV o JSON.</translation>
    </message>
    <message>
        <source>It is a database; export the list as CSV.</source>
        <translation>Es una base de datos; exporte la lista como CSV.</translation>
    </message>
    <message>
        <source>Saves the evidence pack of a case: one PDF that the broker can read, with the same facts attached as evidence.json and calls.csv. The lead&apos;s number is not in it, nor is an internal note.</source>
        <translation>Guarda las pruebas de un caso: un PDF que el asesor puede leer, con los mismos hechos adjuntos como evidence.json y calls.csv. No contiene el número del cliente ni ninguna nota interna.</translation>
    </message>
    <message>
        <source>Where to (CASE-evidence.pdf here).</source>
        <translation>Dónde (CASO-evidence.pdf aquí).</translation>
    </message>
    <message>
        <source>letter or a4 (as is usual where you are).</source>
        <translation>letter o a4 (según lo habitual donde usted está).</translation>
    </message>
    <message>
        <source>en or es (the broker&apos;s).</source>
        <translation>en o es (el del asesor).</translation>
    </message>
    <message>
        <source>ringledgerctl dispute evidence: --paper is letter or a4.</source>
        <translation>ringledgerctl dispute evidence: --paper es letter o a4.</translation>
    </message>
    <message>
        <source>The letter could not be kept with the case: %1</source>
        <translation>No se pudo guardar la carta con el caso: %1</translation>
    </message>
    <message>
        <source>Whose the rows are that name no company (numbers, brokers).</source>
        <translation>De qué empresa son las filas que no nombran ninguna (numbers, brokers).</translation>
    </message>
    <message>
        <source>say what to import, and from where: import %1 FILE…</source>
        <translation>diga qué importar y de dónde: import %1 ARCHIVO…</translation>
    </message>
    <message>
        <source>enter call records, numbers, people and appointments from files</source>
        <translation>registrar llamadas, números, personas y citas desde archivos</translation>
    </message>
    <message>
        <source>“%1” is not a phone number.</source>
        <translation>«%1» no es un número de teléfono.</translation>
    </message>
    <message>
        <source>%1 MB written</source>
        <translation>%1 MB escritos</translation>
    </message>
    <message>
        <source>Another program takes a backup just now.</source>
        <translation>Otro programa está haciendo una copia de seguridad en este momento.</translation>
    </message>
    <message>
        <source>Wait until it is done; it holds the same.</source>
        <translation>Espere a que termine; contiene lo mismo.</translation>
    </message>
    <message>
        <source>Takes a backup of the private database, or with --database of a server&apos;s, while everybody works on. The private one goes to %1 and counts as the day&apos;s unless -o names a file. Only this account can read it; it holds people&apos;s data.</source>
        <translation>Hace una copia de seguridad de la base de datos privada, o con --database de la de un servidor, mientras todos siguen trabajando. La de la privada va a %1 y cuenta como la del día, a menos que -o indique un archivo. Solo esta cuenta puede leerla; contiene datos de personas.</translation>
    </message>
    <message>
        <source>Where to; a file of that name is not replaced.</source>
        <translation>Dónde; un archivo con ese nombre no se reemplaza.</translation>
    </message>
    <message>
        <source>ringledgerctl backup: name the file with -o FILE.</source>
        <translation>ringledgerctl backup: indique el archivo con -o ARCHIVO.</translation>
    </message>
    <message>
        <source>%L1 rows of %2 tables, %3 MB.</source>
        <translation>%L1 filas de %2 tablas, %3 MB.</translation>
    </message>
    <message>
        <source>take a backup of the database</source>
        <translation>hacer una copia de seguridad de la base de datos</translation>
    </message>
    <message>
        <source>ringledgerctl dispute evidence: --language takes en or es.</source>
        <translation>ringledgerctl dispute evidence: --language admite en o es.</translation>
    </message>
    <message>
        <source>%1 is saved, but the history does not say so.</source>
        <translation>%1 se guardó, pero el historial no lo indica.</translation>
    </message>
    <message>
        <source>ringledgerctl dispute resolve: --language takes en or es.</source>
        <translation>ringledgerctl dispute resolve: --language admite en o es.</translation>
    </message>
    <message>
        <source>Imports what other programs wrote: CSV with a header, or JSON as the carriers&apos; lists have it. Columns are found by their usual names. What is there already is not entered twice; an import that was stopped goes on where it was with the same command. The status is 0 also when rows were refused: they are in the rejects file.</source>
        <translation>Importa lo que escribieron otros programas: CSV con encabezado, o JSON como el de las listas de las operadoras. Las columnas se reconocen por sus nombres habituales. Lo que ya está no se registra dos veces; una importación detenida continúa donde estaba con el mismo comando. El estado es 0 también cuando se rechazaron filas: están en el archivo de rechazadas.</translation>
    </message>
    <message>
        <source>Zone of times that name none, as America/New_York or Eastern.</source>
        <translation>Zona de las horas que no indican ninguna, como America/New_York o Eastern.</translation>
    </message>
    <message>
        <source>The CSV is the carrier&apos;s whole list of its time, not filtered: a call that is not in it did not happen.</source>
        <translation>El CSV es la lista completa de la operadora para su período, sin filtrar: una llamada que no figura en él no ocurrió.</translation>
    </message>
    <message>
        <source>there is no time zone “%1”; examples are America/New_York and Eastern.</source>
        <translation>no existe la zona horaria «%1»; ejemplos son America/New_York y Eastern.</translation>
    </message>
    <message>
        <source>Brings the database to the schema of this ringledgerctl. Every command does so first with the private one; this one says what it took, and does it to a server&apos;s, too.</source>
        <translation>Lleva la base de datos al esquema de este ringledgerctl. Todos los comandos lo hacen primero con la privada; este dice qué hizo falta, y lo hace también con la de un servidor.</translation>
    </message>
    <message>
        <source>Does the night&apos;s work and says what it did: gives back numbers that are due, computes health anew, matches calls that were kept aside, clears what has expired, and fills the pool&apos;s history. For a scheduler, where the database has none (pg_cron); doing it twice does no harm. Exit status 1: a step was not done; the others were.</source>
        <translation>Hace el trabajo nocturno y dice qué hizo: devuelve los números que vencen, recalcula su salud, asocia las llamadas apartadas, borra lo vencido y completa el historial de la reserva. Para un programador de tareas, donde la base de datos no tiene ninguno (pg_cron); hacerlo dos veces no causa daño. Estado de salida 1: un paso no se hizo; los demás sí.</translation>
    </message>
    <message>
        <source>Not all of the night&apos;s work was done.</source>
        <translation>No se hizo todo el trabajo nocturno.</translation>
    </message>
    <message>
        <source>See above which step was not, and why.</source>
        <translation>Vea arriba qué paso no se hizo y por qué.</translation>
    </message>
    <message>
        <source>do the night&apos;s work and say what it did</source>
        <translation>hacer el trabajo nocturno y decir qué hizo</translation>
    </message>
    <message>
        <source>reading the backup</source>
        <translation>leyendo la copia de seguridad</translation>
    </message>
    <message>
        <source>saving what is there now</source>
        <translation>guardando lo que hay ahora</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>restaurando</translation>
    </message>
    <message>
        <source>comparing with the backup</source>
        <translation>comparando con la copia de seguridad</translation>
    </message>
    <message>
        <source>putting it in place</source>
        <translation>poniéndola en su lugar</translation>
    </message>
    <message>
        <source>ringledgerctl restore: which backup? Name a FILE.</source>
        <translation>ringledgerctl restore: ¿qué copia de seguridad? Indique un ARCHIVO.</translation>
    </message>
    <message>
        <source>There are none in %1.</source>
        <translation>No hay ninguna en %1.</translation>
    </message>
    <message>
        <source>Restored %L1 rows of %2 tables, as they were at %3 UTC, from %4.</source>
        <translation>Se restauraron %L1 filas de %2 tablas, como estaban a las %3 UTC, desde %4.</translation>
    </message>
    <message>
        <source>What was there before is in %1.</source>
        <translation>Lo que había antes está en %1.</translation>
    </message>
    <message>
        <source>The backup was of an older schema; applied: %1.</source>
        <translation>La copia de seguridad era de un esquema anterior; se aplicó: %1.</translation>
    </message>
    <message>
        <source>These logins are new on the server and have no password: %1.</source>
        <translation>Estos usuarios son nuevos en el servidor y no tienen contraseña: %1.</translation>
    </message>
    <message>
        <source>The old database could not be dropped; it is there as &apos;%1&apos;.</source>
        <translation>No se pudo eliminar la base de datos anterior; sigue ahí como «%1».</translation>
    </message>
    <message>
        <source>ringledgerctl restore: --new-server is for when the PostgreSQL that kept the data is not installed any more, and a newer one is. Here it is not needed.</source>
        <translation>ringledgerctl restore: --new-server es para cuando el PostgreSQL que guardaba los datos ya no está instalado y hay uno más reciente. Aquí no hace falta.</translation>
    </message>
    <message>
        <source>Making a database of PostgreSQL %1 from %2.</source>
        <translation>Creando una base de datos de PostgreSQL %1 a partir de %2.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Detenido; no se cambió nada.</translation>
    </message>
    <message>
        <source>Another program was faster.</source>
        <translation>Otro programa fue más rápido.</translation>
    </message>
    <message>
        <source>Look with &apos;ringledgerctl db status&apos;.</source>
        <translation>Revise con «ringledgerctl db status».</translation>
    </message>
    <message>
        <source>Restored %L1 rows from %2.</source>
        <translation>Se restauraron %L1 filas desde %2.</translation>
    </message>
    <message>
        <source>The old database is kept as it was, in %1. To bring back what was entered after the backup, install postgresql-%2.</source>
        <translation>La base de datos anterior se conserva como estaba, en %1. Para recuperar lo registrado después de la copia de seguridad, instale postgresql-%2.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the private database, or with --database of a server&apos;s. It is restored beside the old one, compared, and switched in one moment; until then the old one is as it was. Refused where there is work in the database, unless --replace is given.</source>
        <translation>Pone una copia de seguridad en el lugar de la base de datos privada, o con --database de la de un servidor. Se restaura junto a la anterior, se compara y se cambia en un solo momento; hasta entonces la anterior queda como estaba. Se rechaza donde hay trabajo en la base de datos, salvo que se indique --replace.</translation>
    </message>
    <message>
        <source>A backup.</source>
        <translation>Una copia de seguridad.</translation>
    </message>
    <message>
        <source>Replace a database that is not empty; it is saved first.</source>
        <translation>Reemplazar una base de datos que no está vacía; primero se guarda.</translation>
    </message>
    <message>
        <source>End the connections of others to it.</source>
        <translation>Cerrar las conexiones de otros a ella.</translation>
    </message>
    <message>
        <source>The PostgreSQL that kept the private database is not installed any more: make a new one from FILE, or from the newest backup. The old folder is kept.</source>
        <translation>El PostgreSQL que guardaba la base de datos privada ya no está instalado: crear una nueva a partir de ARCHIVO, o de la copia de seguridad más reciente. La carpeta anterior se conserva.</translation>
    </message>
    <message>
        <source>put a backup in the place of the database</source>
        <translation>poner una copia de seguridad en el lugar de la base de datos</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>No se pudo escribir «%1».</translation>
    </message>
    <message>
        <source>There is no folder “%1”: make it, or choose another one.</source>
        <translation>No existe la carpeta «%1»: créela o elija otra.</translation>
    </message>
    <message>
        <source>The disk seems to be full: free some space and try again.</source>
        <translation>Parece que el disco está lleno: libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>You may not write there: choose another folder.</source>
        <translation>No tiene permiso para escribir ahí: elija otra carpeta.</translation>
    </message>
    <message>
        <source>“%1” is not a file, so nothing was written to it.</source>
        <translation>«%1» no es un archivo, así que no se escribió nada en él.</translation>
    </message>
    <message>
        <source>Give the name of a file, with its folder.</source>
        <translation>Indique el nombre de un archivo, con su carpeta.</translation>
    </message>
    <message>
        <source>Choose a file that &apos;ringledgerctl backup&apos; or the daily backup wrote.</source>
        <translation>Elija un archivo que haya escrito «ringledgerctl backup» o la copia de seguridad diaria.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not what was written when the backup was taken.</source>
        <translation>%1 está dañado: no es lo que se escribió al hacer la copia de seguridad.</translation>
    </message>
    <message>
        <source>Choose another backup. Nothing was changed.</source>
        <translation>Elija otra copia de seguridad. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Revise el nombre.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Make it readable for your account.</source>
        <translation>Dé a su cuenta permiso para leerlo.</translation>
    </message>
    <message>
        <source>%1 is not a backup.</source>
        <translation>%1 no es una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 was not made by Ringledger, or it is cut off: its end is not a backup&apos;s end.</source>
        <translation>%1 no lo hizo Ringledger, o está cortado: su final no es el de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup needs roles that this server does not have, and your login may not make roles: %1.</source>
        <translation>La copia de seguridad necesita roles que este servidor no tiene, y su usuario no puede crear roles: %1.</translation>
    </message>
    <message>
        <source>Restore as a login that may (CREATEROLE), or have an administrator make them.</source>
        <translation>Restaure con un usuario que pueda (CREATEROLE), o pida a un administrador que los cree.</translation>
    </message>
    <message>
        <source>There is already a file %1.</source>
        <translation>Ya existe un archivo %1.</translation>
    </message>
    <message>
        <source>Choose another name; a backup never replaces a file.</source>
        <translation>Elija otro nombre; una copia de seguridad nunca reemplaza un archivo.</translation>
    </message>
    <message>
        <source>The disk is full: the backup %1 cannot be written.</source>
        <translation>El disco está lleno: no se puede escribir la copia de seguridad %1.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written: %2.</source>
        <translation>No se puede escribir la copia de seguridad %1: %2.</translation>
    </message>
    <message>
        <source>Free some space and try again; earlier backups are untouched.</source>
        <translation>Libere espacio y vuelva a intentarlo; las copias de seguridad anteriores están intactas.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que usted pueda escribir.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be put in place.</source>
        <translation>No se puede poner en su lugar la copia de seguridad %1.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; was not made by Ringledger, so it is not backed up here.</source>
        <translation>La base de datos «%1» no la hizo Ringledger, así que aquí no se copia.</translation>
    </message>
    <message>
        <source>Check the name of the database; for others, use pg_dump.</source>
        <translation>Revise el nombre de la base de datos; para otras, use pg_dump.</translation>
    </message>
    <message>
        <source>Stopped; the database is as it was.</source>
        <translation>Detenido; la base de datos está como estaba.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; is in use (%2).</source>
        <translation>La base de datos «%1» está en uso (%2).</translation>
    </message>
    <message>
        <source>Close what uses it and try again, or add --disconnect. The database is as it was.</source>
        <translation>Cierre lo que la usa y vuelva a intentarlo, o agregue --disconnect. La base de datos está como estaba.</translation>
    </message>
    <message>
        <source>The disk is full; %1 stopped.</source>
        <translation>El disco está lleno; %1 se detuvo.</translation>
    </message>
    <message>
        <source>Free some space and try again; what was there before is untouched.</source>
        <translation>Libere espacio y vuelva a intentarlo; lo que había antes está intacto.</translation>
    </message>
    <message>
        <source>%1 lost or did not get the connection to the database.</source>
        <translation>%1 perdió la conexión con la base de datos o no la obtuvo.</translation>
    </message>
    <message>
        <source>Try again when the database can be reached.</source>
        <translation>Vuelva a intentarlo cuando se pueda acceder a la base de datos.</translation>
    </message>
    <message>
        <source>Your login may not do that: %1.</source>
        <translation>Su usuario no tiene permiso para eso: %1.</translation>
    </message>
    <message>
        <source>Use the login that owns the database.</source>
        <translation>Use el usuario propietario de la base de datos.</translation>
    </message>
    <message>
        <source>The file was written by a newer pg_dump than the %1 that is installed here.</source>
        <translation>El archivo lo escribió un pg_dump más reciente que el %1 instalado aquí.</translation>
    </message>
    <message>
        <source>Install the newest postgresql-client.</source>
        <translation>Instale el postgresql-client más reciente.</translation>
    </message>
    <message>
        <source>The %1 that is installed here is too new for this server.</source>
        <translation>El %1 instalado aquí es demasiado reciente para este servidor.</translation>
    </message>
    <message>
        <source>Install the postgresql-client of the server&apos;s version.</source>
        <translation>Instale el postgresql-client de la versión del servidor.</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 falló: %2.</translation>
    </message>
    <message>
        <source>Nothing that was there before is changed.</source>
        <translation>No se cambió nada de lo que había antes.</translation>
    </message>
    <message>
        <source>This does not name a database: %1.</source>
        <translation>Esto no indica una base de datos: %1.</translation>
    </message>
    <message>
        <source>Write postgresql://user@host/database, or host=… dbname=… user=…</source>
        <translation>Escriba postgresql://usuario@servidor/base, o host=… dbname=… user=…</translation>
    </message>
    <message>
        <source>Numbers given back</source>
        <translation>Números devueltos</translation>
    </message>
    <message>
        <source>Calls kept aside that could be matched</source>
        <translation>Llamadas apartadas que se pudieron asociar</translation>
    </message>
    <message>
        <source>Incidents whose calls are complete now</source>
        <translation>Incidentes cuyas llamadas ya están completas</translation>
    </message>
    <message>
        <source>Hours added to the pool&apos;s history</source>
        <translation>Horas añadidas al historial de la reserva</translation>
    </message>
    <message>
        <source>Numbers whose health was computed anew</source>
        <translation>Números cuya salud se recalculó</translation>
    </message>
    <message>
        <source>Totals made for the charts</source>
        <translation>Totales calculados para los gráficos</translation>
    </message>
    <message>
        <source>Expired verifications removed</source>
        <translation>Verificaciones vencidas eliminadas</translation>
    </message>
    <message>
        <source>Stale marks of open cases removed</source>
        <translation>Marcas obsoletas de casos abiertos eliminadas</translation>
    </message>
    <message>
        <source>%1: not done. %2</source>
        <translation>%1: no se hizo. %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody else is doing this work at the moment; nothing was left to do.</source>
        <translation>Otra persona está haciendo este trabajo en este momento; no quedaba nada por hacer.</translation>
    </message>
    <message>
        <source>The list could not be written to the end.</source>
        <translation>La lista no se pudo escribir hasta el final.</translation>
    </message>
    <message>
        <source>Write it to a file with --output.</source>
        <translation>Escríbala en un archivo con --output.</translation>
    </message>
    <message>
        <source>%1 (cases: %2)</source>
        <translation>%1 (casos: %2)</translation>
    </message>
    <message>
        <source>The whole view as CSV on stdout, or in --output. The audit log notes it.</source>
        <translation>Toda la vista como CSV por la salida estándar, o en --output. El registro de auditoría lo anota.</translation>
    </message>
    <message>
        <source>Where the CSV goes.</source>
        <translation>Adónde va el CSV.</translation>
    </message>
    <message>
        <source>--csv lists the whole view; --json, --limit and --offset do not go with it.</source>
        <translation>--csv da toda la vista; --json, --limit y --offset no van con él.</translation>
    </message>
    <message>
        <source>--output takes the file of --csv.</source>
        <translation>--output es para el archivo de --csv.</translation>
    </message>
    <message>
        <source>Usage: ringledgerctl %1 ACTION [ARGUMENTS]

Actions:</source>
        <translation>Uso: ringledgerctl %1 ACCIÓN [ARGUMENTOS]

Acciones:</translation>
    </message>
    <message>
        <source>

&apos;ringledgerctl %1 ACTION --help&apos; tells more.</source>
        <translation>

&apos;ringledgerctl %1 ACCIÓN --help&apos; dice más.</translation>
    </message>
    <message>
        <source>ringledgerctl %1: there is no action &apos;%2&apos;.</source>
        <translation>ringledgerctl %1: no existe la acción &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>No call is kept aside.</source>
        <translation>No hay llamadas apartadas.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>CUÁNDO</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>HELD BY</source>
        <translation>ASIGNADO A</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POR QUÉ</translation>
    </message>
    <message>
        <source>%1 of %2 calls; --limit shows more.</source>
        <translation>%1 de %2 llamadas; --limit muestra más.</translation>
    </message>
    <message>
        <source>Lists calls that are kept aside, the newest first: why the ledger could not take them, and who held the number then or before. Numbers of callers are masked. What is matched by itself, once the missing number or assignment is entered, is no longer here.</source>
        <translation>Lista las llamadas apartadas, primero las más recientes: por qué el libro no pudo admitirlas y quién tenía el número entonces o antes. Los números de quienes llaman van enmascarados. Lo que se empareja por sí solo, una vez anotado el número o la asignación que faltaba, ya no está aquí.</translation>
    </message>
    <message>
        <source>“%1” is no number from %2 to %3.</source>
        <translation>“%1” no es un número de %2 a %3.</translation>
    </message>
    <message>
        <source>Says which way a call went whose caller nobody knows: it enters the ledger under your name, with your words. For a call that contradicts what is on record: that this one is right; then the direction may be left out.</source>
        <translation>Dice en qué sentido fue una llamada de la que nadie conoce a quien llamó: entra en el libro a nombre de usted, con sus palabras. De una llamada que contradice lo registrado: que esta es la correcta; entonces se puede omitir el sentido.</translation>
    </message>
    <message>
        <source>As &apos;call aside&apos; lists it.</source>
        <translation>Como lo da &apos;call aside&apos;.</translation>
    </message>
    <message>
        <source>lead_to_broker, broker_to_lead or internal.</source>
        <translation>lead_to_broker, broker_to_lead o internal.</translation>
    </message>
    <message>
        <source>How you know; it is kept.</source>
        <translation>Cómo lo sabe; se conserva.</translation>
    </message>
    <message>
        <source>give the id of one call, and its direction.</source>
        <translation>dé el id de una llamada, y su sentido.</translation>
    </message>
    <message>
        <source>“%1” is no call&apos;s id.</source>
        <translation>“%1” no es el id de una llamada.</translation>
    </message>
    <message>
        <source>“%1” is none of lead_to_broker, broker_to_lead, internal.</source>
        <translation>“%1” no es ninguno de lead_to_broker, broker_to_lead, internal.</translation>
    </message>
    <message>
        <source>say with --note how you know.</source>
        <translation>diga con --note cómo lo sabe.</translation>
    </message>
    <message>
        <source>The call is in the ledger now, as %1.</source>
        <translation>La llamada ya está en el libro, como %1.</translation>
    </message>
    <message>
        <source>Puts a call away for good: it is nobody&apos;s, or contradicts a record that is right.</source>
        <translation>Retira una llamada para siempre: no es de nadie, o contradice un registro correcto.</translation>
    </message>
    <message>
        <source>Why; it is kept.</source>
        <translation>Por qué; se conserva.</translation>
    </message>
    <message>
        <source>give the id of one call.</source>
        <translation>dé el id de una llamada.</translation>
    </message>
    <message>
        <source>say with --note why it is not needed.</source>
        <translation>diga con --note por qué no hace falta.</translation>
    </message>
    <message>
        <source>The call is put away.</source>
        <translation>La llamada está retirada.</translation>
    </message>
    <message>
        <source>calls that are kept aside, and why</source>
        <translation>las llamadas apartadas, y por qué</translation>
    </message>
    <message>
        <source>say which way such a call went</source>
        <translation>decir en qué sentido fue una de ellas</translation>
    </message>
    <message>
        <source>put such a call away for good</source>
        <translation>retirar una de ellas para siempre</translation>
    </message>
    <message>
        <source>calls that the ledger could not take</source>
        <translation>las llamadas que el libro no pudo admitir</translation>
    </message>
    <message>
        <source>No incidents.</source>
        <translation>No hay incidentes.</translation>
    </message>
    <message>
        <source>NUMBERS</source>
        <translation>NÚMEROS</translation>
    </message>
    <message>
        <source>CALLS KNOWN</source>
        <translation>LLAMADAS CONOCIDAS</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>sigue en curso</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>Lists times in which a carrier may have lost calls, the newest first, and whether the carrier&apos;s own list was read for all of it since.</source>
        <translation>Lista los periodos en que una operadora pudo perder llamadas, primero los más recientes, y si desde entonces se leyó la lista de la propia operadora para todo el periodo.</translation>
    </message>
    <message>
        <source>Enters a time in which a carrier may have lost calls. Until the carrier&apos;s own list was read for all of it, no case is decided as if there had been no call then. Times are like 2026-11-03 14:00; without --to it still goes on.</source>
        <translation>Anota un periodo en que una operadora pudo perder llamadas. Hasta que se lea la lista de la propia operadora para todo él, ningún caso se decide como si entonces no hubiera habido llamadas. Las horas son como 2026-11-03 14:00; sin --to, sigue en curso.</translation>
    </message>
    <message>
        <source>signalwire or twilio.</source>
        <translation>signalwire o twilio.</translation>
    </message>
    <message>
        <source>When it began.</source>
        <translation>Cuándo empezó.</translation>
    </message>
    <message>
        <source>When it was over.</source>
        <translation>Cuándo acabó.</translation>
    </message>
    <message>
        <source>Only these tracking numbers, with commas between them; may be given often.</source>
        <translation>Solo estos números de seguimiento, separados por comas; se puede dar varias veces.</translation>
    </message>
    <message>
        <source>What happened.</source>
        <translation>Qué pasó.</translation>
    </message>
    <message>
        <source>--carrier is signalwire or twilio.</source>
        <translation>--carrier es signalwire o twilio.</translation>
    </message>
    <message>
        <source>say with --from when it began.</source>
        <translation>diga con --from cuándo empezó.</translation>
    </message>
    <message>
        <source>Enters when an incident was over.</source>
        <translation>Anota cuándo acabó un incidente.</translation>
    </message>
    <message>
        <source>As &apos;incident list&apos; shows it.</source>
        <translation>Como lo da &apos;incident list&apos;.</translation>
    </message>
    <message>
        <source>When it was over (now).</source>
        <translation>Cuándo acabó (ahora).</translation>
    </message>
    <message>
        <source>give the id of one incident.</source>
        <translation>dé el id de un incidente.</translation>
    </message>
    <message>
        <source>“%1” is no incident&apos;s id.</source>
        <translation>“%1” no es el id de un incidente.</translation>
    </message>
    <message>
        <source>incidents, the newest first</source>
        <translation>los incidentes, primero los más recientes</translation>
    </message>
    <message>
        <source>enter a new one</source>
        <translation>anotar uno nuevo</translation>
    </message>
    <message>
        <source>one is over</source>
        <translation>uno acabó</translation>
    </message>
    <message>
        <source>times in which a carrier may have lost calls</source>
        <translation>los periodos en que una operadora pudo perder llamadas</translation>
    </message>
    <message>
        <source>Lists who works with this database.</source>
        <translation>Lista quién trabaja con esta base de datos.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>LOGIN</source>
        <translation>USUARIO</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>FUNCIÓN</translation>
    </message>
    <message>
        <source>COMPANY</source>
        <translation>EMPRESA</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>Changes how you are called in histories, in what colleagues see, and under letters. An administrator may name others with --login. An empty name is the login again. What was written before keeps its signature; the audit log keeps the login.</source>
        <translation>Cambia cómo se le llama en los historiales, en lo que ven sus colegas y al pie de las cartas. Un administrador puede nombrar a otros con --login. Un nombre vacío vuelve a ser el usuario. Las cartas ya escritas conservan su firma; el registro de auditoría conserva el usuario.</translation>
    </message>
    <message>
        <source>As &quot;Dana Ruiz&quot;.</source>
        <translation>Como &quot;Dana Ruiz&quot;.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s.</source>
        <translation>El de otra persona.</translation>
    </message>
    <message>
        <source>give one name, in quotes.</source>
        <translation>dé un nombre, entre comillas.</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 se llama ahora %2.</translation>
    </message>
    <message>
        <source>who works here</source>
        <translation>quién trabaja aquí</translation>
    </message>
    <message>
        <source>how you are called</source>
        <translation>cómo se le llama a usted</translation>
    </message>
    <message>
        <source>who works here, and how they are called</source>
        <translation>quién trabaja aquí, y cómo se llaman</translation>
    </message>
    <message>
        <source>This is not an Account SID of Twilio.</source>
        <translation>Esto no es un Account SID de Twilio.</translation>
    </message>
    <message>
        <source>It begins with AC, and 32 letters and digits follow.</source>
        <translation>Empieza por AC y le siguen 32 letras y cifras.</translation>
    </message>
    <message>
        <source>The Auth Token is missing.</source>
        <translation>Falta el Auth Token.</translation>
    </message>
    <message>
        <source>This is not the name of a SignalWire space.</source>
        <translation>Esto no es el nombre de un espacio de SignalWire.</translation>
    </message>
    <message>
        <source>It is the first word of its address: NAME.signalwire.com.</source>
        <translation>Es la primera palabra de su dirección: NOMBRE.signalwire.com.</translation>
    </message>
    <message>
        <source>This is not a project id of SignalWire.</source>
        <translation>Esto no es un identificador de proyecto de SignalWire.</translation>
    </message>
    <message>
        <source>It looks like 8f0a119a-cca7-4901-a07e-000000000000.</source>
        <translation>Tiene esta forma: 8f0a119a-cca7-4901-a07e-000000000000.</translation>
    </message>
    <message>
        <source>The API token is missing.</source>
        <translation>Falta el token de API.</translation>
    </message>
    <message>
        <source>%1 has verified this number already.</source>
        <translation>%1 ya ha verificado este número.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s id and token.</source>
        <translation>%1 no acepta el identificador ni el token de la cuenta.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that.</source>
        <translation>%1 no permite eso a esta cuenta.</translation>
    </message>
    <message>
        <source>%1 asks for a pause: too many requests.</source>
        <translation>%1 pide una pausa: demasiadas peticiones.</translation>
    </message>
    <message>
        <source>%1 does not have this (any more).</source>
        <translation>%1 no tiene esto (o ya no lo tiene).</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (HTTP %2).</source>
        <translation>%1 tiene problemas propios (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 refused (HTTP %2).</source>
        <translation>%1 lo ha rechazado (HTTP %2).</translation>
    </message>
    <message>
        <source>Nothing is left to do for it.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Compare the Account SID and the Auth Token with those in Twilio&apos;s console.</source>
        <translation>Compare el Account SID y el Auth Token con los de la consola de Twilio.</translation>
    </message>
    <message>
        <source>Compare space, project and API token with those on SignalWire&apos;s page; the token needs the scopes Voice, Messaging and Numbers.</source>
        <translation>Compare el espacio, el proyecto y el token de API con los de la página de SignalWire; el token necesita los permisos Voice, Messaging y Numbers.</translation>
    </message>
    <message>
        <source>A trial account may not do everything; otherwise ask the account&apos;s owner.</source>
        <translation>Una cuenta de prueba no puede hacerlo todo; si no lo es, pregunte al titular de la cuenta.</translation>
    </message>
    <message>
        <source>Try again in %1 seconds.</source>
        <translation>Vuelva a intentarlo dentro de %1 segundos.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Vuelva a intentarlo dentro de un minuto.</translation>
    </message>
    <message>
        <source>Try again in some minutes; the carrier&apos;s status page may know more.</source>
        <translation>Vuelva a intentarlo dentro de unos minutos; la página de estado del operador puede decir más.</translation>
    </message>
    <message>
        <source>It may have been done all the same: look at the list first, so that %1 does not do it twice.</source>
        <translation>Puede que se haya hecho de todos modos: mire primero la lista, para que %1 no lo haga dos veces.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Compruebe la red y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The address %1 is not secure (https), so nothing was sent.</source>
        <translation>La dirección %1 no es segura (https), así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>There is no server %1.</source>
        <translation>No existe el servidor %1.</translation>
    </message>
    <message>
        <source>Check the name of the SignalWire space, and the network.</source>
        <translation>Compruebe el nombre del espacio de SignalWire y la red.</translation>
    </message>
    <message>
        <source>The proxy of this computer did not let us through to %1.</source>
        <translation>El proxy de este equipo no nos ha dejado llegar a %1.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings.</source>
        <translation>Compruebe los ajustes de proxy del sistema.</translation>
    </message>
    <message>
        <source>The certificate of %1 is out of date, so nothing was sent.</source>
        <translation>El certificado de %1 no está vigente, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the fault is theirs.</source>
        <translation>Compruebe el reloj de este equipo; si está bien, el fallo es de ellos.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted, so nothing was sent.</source>
        <translation>El certificado de %1 no es de fiar, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>A network that asks for a login, or a program that inspects traffic, may be in between; try another network.</source>
        <translation>Puede haber en medio una red que pide iniciar sesión o un programa que inspecciona el tráfico; pruebe con otra red.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>%1 wanted to send us on to %2; the token goes to no other server.</source>
        <translation>%1 quería enviarnos a %2; el token no se manda a ningún otro servidor.</translation>
    </message>
    <message>
        <source>Check the address of the account.</source>
        <translation>Compruebe la dirección de la cuenta.</translation>
    </message>
    <message>
        <source>The answer of %1 is not complete or not readable.</source>
        <translation>La respuesta de %1 no está completa o no se puede leer.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Vuelva a intentarlo dentro de unos minutos.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Dice: %2</translation>
    </message>
    <message>
        <source>Dial it exactly as it is printed.</source>
        <translation>Márquelo exactamente como está impreso.</translation>
    </message>
    <message>
        <source>A code begins with a star or a pound sign.</source>
        <translation>Un código empieza con un asterisco o un numeral.</translation>
    </message>
    <message>
        <source>A code ends with a pound sign.</source>
        <translation>Un código termina con un numeral.</translation>
    </message>
    <message>
        <source>%1 is no call forwarding service.</source>
        <translation>%1 no es un servicio de desvío de llamadas.</translation>
    </message>
    <message>
        <source>A code has a number, a kind of call and a time, no more.</source>
        <translation>Un código tiene un número, un tipo de llamada y un tiempo, nada más.</translation>
    </message>
    <message>
        <source>“%1” is no number that can be dialled.</source>
        <translation>«%1» no es un número que se pueda marcar.</translation>
    </message>
    <message>
        <source>The number to forward to is missing.</source>
        <translation>Falta el número al que se desvía.</translation>
    </message>
    <message>
        <source>A code that undoes or asks has no number.</source>
        <translation>Un código que deshace o consulta no lleva número.</translation>
    </message>
    <message>
        <source>%1 is no kind of call.</source>
        <translation>%1 no es un tipo de llamada.</translation>
    </message>
    <message>
        <source>This code takes no ring time.</source>
        <translation>Este código no admite tiempo de timbre.</translation>
    </message>
    <message>
        <source>A ring time is one or two digits.</source>
        <translation>Un tiempo de timbre tiene uno o dos dígitos.</translation>
    </message>
    <message>
        <source>The evidence of %1 was not made: the lead’s phone number would have been in it.</source>
        <translation>No se crearon las pruebas de %1: habrían contenido el teléfono del cliente.</translation>
    </message>
    <message>
        <source>Take the number out of the broker’s words and names, and report this.</source>
        <translation>Quite el número de las palabras y los nombres del asesor, y reporte esto.</translation>
    </message>
    <message>
        <source>cases, those that need us first</source>
        <translation>los casos, primero los que nos necesitan</translation>
    </message>
    <message>
        <source>one case: verdict, calls, history</source>
        <translation>un caso: dictamen, llamadas, historial</translation>
    </message>
    <message>
        <source>cases from a broker&apos;s list or an appointment</source>
        <translation>abrir casos desde la lista de un asesor o una cita</translation>
    </message>
    <message>
        <source>decide a case, ask the broker, withdraw, reopen</source>
        <translation>decidir un caso, preguntar al asesor, retirar, reabrir</translation>
    </message>
    <message>
        <source>save the evidence pack of a case as PDF</source>
        <translation>guardar las pruebas de un caso en PDF</translation>
    </message>
    <message>
        <source>add a note to a case</source>
        <translation>añadir una nota a un caso</translation>
    </message>
    <message>
        <source>enter the broker&apos;s answer; the time for a decision runs again</source>
        <translation>registrar la respuesta del asesor; el plazo para decidir vuelve a correr</translation>
    </message>
    <message>
        <source>No carrier is set up on this computer.</source>
        <translation>En este equipo no hay ninguna operadora configurada.</translation>
    </message>
    <message>
        <source>Enter an account at Twilio or SignalWire in the settings.</source>
        <translation>Introduzca en la configuración una cuenta de Twilio o SignalWire.</translation>
    </message>
    <message>
        <source>The token of the account at %1 is not on this computer (any more).</source>
        <translation>El token de la cuenta de %1 (ya) no está en este equipo.</translation>
    </message>
    <message>
        <source>Enter it in the settings.</source>
        <translation>Introdúzcalo en la configuración.</translation>
    </message>
    <message>
        <source>The organization&apos;s own credentials for %1 are not complete.</source>
        <translation>Las credenciales propias de la organización para %1 no están completas.</translation>
    </message>
    <message>
        <source>Enter them again.</source>
        <translation>Introdúzcalas de nuevo.</translation>
    </message>
    <message>
        <source>With “%1” the password and the data may travel in clear; “verify-full” encrypts them and makes sure whom one talks to.</source>
        <translation>Con «%1» la contraseña y los datos pueden viajar sin cifrar; «verify-full» los cifra y comprueba con quién se habla.</translation>
    </message>
    <message>
        <source>“%1” encrypts, but does not make sure that it is the right server; “verify-full” does both.</source>
        <translation>«%1» cifra, pero no comprueba que sea el servidor correcto; «verify-full» hace ambas cosas.</translation>
    </message>
    <message>
        <source>Supabase&apos;s pooler knows people as name.PROJECT, such as postgres.abcdefghijklmnop.</source>
        <translation>El pooler de Supabase conoce a las personas como nombre.PROYECTO, por ejemplo postgres.abcdefghijklmnop.</translation>
    </message>
    <message>
        <source>Supabase signs its servers itself: download its certificate (Database settings, SSL configuration) and name the file here.</source>
        <translation>Supabase firma sus servidores por su cuenta: descargue su certificado (Database settings, SSL configuration) e indique aquí el archivo.</translation>
    </message>
    <message>
        <source>Supabase&apos;s direct address is reached over IPv6; where that is missing, take the session pooler&apos;s address instead.</source>
        <translation>A la dirección directa de Supabase se llega por IPv6; donde no lo haya, use la dirección del session pooler.</translation>
    </message>
    <message>
        <source>This is a pooler in transaction mode: it has no LISTEN, so that the console would not see changes as they happen, and it breaks prepared queries. Take %1 instead.</source>
        <translation>Es un pooler en modo de transacciones: no tiene LISTEN, así que la consola no vería los cambios al momento, y rompe las consultas preparadas. Use %1 en su lugar.</translation>
    </message>
    <message>
        <source>Paste postgresql://user@host/database, or host=… dbname=… user=…</source>
        <translation>Pegue postgresql://user@host/database, o host=… dbname=… user=…</translation>
    </message>
    <message>
        <source>The password has signs that other programs want written as %40 and the like; it was taken as it stands.</source>
        <translation>La contraseña tiene signos que otros programas quieren escritos como %40 y similares; se tomó tal como está.</translation>
    </message>
    <message>
        <source>“%1” is no server&apos;s address.</source>
        <translation>«%1» no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>This cannot be read from its %1th sign on.</source>
        <translation>No se puede leer a partir del signo número %1.</translation>
    </message>
    <message>
        <source>This is the address of Supabase&apos;s web pages or API, not of the database.</source>
        <translation>Es la dirección de las páginas o de la API de Supabase, no la de la base de datos.</translation>
    </message>
    <message>
        <source>On the project&apos;s page press Connect, and copy the address of the Session pooler.</source>
        <translation>En la página del proyecto pulse Connect y copie la dirección del Session pooler.</translation>
    </message>
    <message>
        <source>This is the address of a web page, not of a database.</source>
        <translation>Es la dirección de una página web, no de una base de datos.</translation>
    </message>
    <message>
        <source>This is an address of %1, not of PostgreSQL.</source>
        <translation>Es una dirección de %1, no de PostgreSQL.</translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation>Aún no hay nada que leer.</translation>
    </message>
    <message>
        <source>This is not the address of a database.</source>
        <translation>No es la dirección de una base de datos.</translation>
    </message>
    <message>
        <source>This is written for a Java program; it was read as what it means.</source>
        <translation>Está escrita para un programa de Java; se leyó según lo que significa.</translation>
    </message>
    <message>
        <source>This is written for a Python program; it was read as what it means.</source>
        <translation>Está escrita para un programa de Python; se leyó según lo que significa.</translation>
    </message>
    <message>
        <source>1 case, %1</source>
        <translation>1 caso, %1</translation>
    </message>
    <message>
        <source>%1 cases, %2</source>
        <translation>%1 casos, %2</translation>
    </message>
    <message>
        <source>The list was not printed: it was stopped.</source>
        <translation>La lista no se imprimió: se detuvo.</translation>
    </message>
    <message>
        <source>Check how its name is written, and the network.</source>
        <translation>Compruebe cómo está escrito su nombre, y la red.</translation>
    </message>
    <message>
        <source>The file of the certificate authority cannot be read.</source>
        <translation>No se puede leer el archivo de la autoridad certificadora.</translation>
    </message>
    <message>
        <source>Choose the file that the provider gives for downloading.</source>
        <translation>Elija el archivo que el proveedor ofrece para descargar.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by nobody whom this computer trusts, so the password was not sent.</source>
        <translation>El certificado de %1 no está firmado por nadie en quien confíe este equipo; no se envió la contraseña.</translation>
    </message>
    <message>
        <source>Name the certificate authority&apos;s file of the provider.</source>
        <translation>Indique el archivo de la autoridad certificadora del proveedor.</translation>
    </message>
    <message>
        <source>What answers as %1 shows the certificate of another server, so the password was not sent.</source>
        <translation>Quien responde como %1 muestra el certificado de otro servidor; no se envió la contraseña.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for.</source>
        <translation>Use el nombre para el que es el certificado.</translation>
    </message>
    <message>
        <source>%1 does not encrypt, so the password was not sent.</source>
        <translation>%1 no cifra; no se envió la contraseña.</translation>
    </message>
    <message>
        <source>Let its administrator switch TLS on; only within a network that you trust choose “disable”.</source>
        <translation>Pida a su administrador que active TLS; elija «disable» solo dentro de una red de confianza.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 rechazó la conexión.</translation>
    </message>
    <message>
        <source>Check the port; a firewall may be in between.</source>
        <translation>Compruebe el puerto; puede haber un cortafuegos en medio.</translation>
    </message>
    <message>
        <source>A firewall may be in between, or the address is reached in another network only.</source>
        <translation>Puede haber un cortafuegos en medio, o a la dirección solo se llega desde otra red.</translation>
    </message>
    <message>
        <source>The pooler does not know the login %1.</source>
        <translation>El pooler no conoce el usuario %1.</translation>
    </message>
    <message>
        <source>Its form is name.PROJECT; check the project and the region of the address.</source>
        <translation>Su forma es nombre.PROYECTO; compruebe el proyecto y la región de la dirección.</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>El servidor pide una contraseña.</translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation>Introdúzcala.</translation>
    </message>
    <message>
        <source>The Account SID is missing.</source>
        <translation>Falta el Account SID.</translation>
    </message>
    <message>
        <source>This is an API key, not the Account SID.</source>
        <translation>Es una clave de API, no el Account SID.</translation>
    </message>
    <message>
        <source>Put it below as the API key; the Account SID begins with AC.</source>
        <translation>Póngala abajo como clave de API; el Account SID empieza por AC.</translation>
    </message>
    <message>
        <source>This looks like the Auth Token.</source>
        <translation>Parece el Auth Token.</translation>
    </message>
    <message>
        <source>This is not an API key of Twilio.</source>
        <translation>No es una clave de API de Twilio.</translation>
    </message>
    <message>
        <source>It begins with SK, and 32 letters and digits follow. Leave it empty to work with the account&apos;s Auth Token.</source>
        <translation>Empieza por SK y le siguen 32 letras y cifras. Déjela vacía para trabajar con el Auth Token de la cuenta.</translation>
    </message>
    <message>
        <source>The API key&apos;s secret is missing.</source>
        <translation>Falta el secreto de la clave de API.</translation>
    </message>
    <message>
        <source>This is the project&apos;s signing key.</source>
        <translation>Es la clave de firma del proyecto.</translation>
    </message>
    <message>
        <source>The API token is further up on the same page, and begins with PT.</source>
        <translation>El token de API está más arriba en la misma página y empieza por PT.</translation>
    </message>
    <message>
        <source>This is the account&apos;s id once more.</source>
        <translation>Es otra vez el identificador de la cuenta.</translation>
    </message>
    <message>
        <source>What answers as %1 shows the certificate of another server, so nothing was sent.</source>
        <translation>Quien responde como %1 muestra el certificado de otro servidor; no se envió nada.</translation>
    </message>
    <message>
        <source>A network that asks for a login, or a proxy, may be in between; try another network.</source>
        <translation>Puede haber en medio una red que pide iniciar sesión, o un proxy; pruebe con otra red.</translation>
    </message>
    <message>
        <source>A firewall may be in between; otherwise try again in some minutes.</source>
        <translation>Puede haber un cortafuegos en medio; si no, inténtelo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>the list of calls</source>
        <translation>la lista de llamadas</translation>
    </message>
    <message>
        <source>the account&apos;s numbers</source>
        <translation>los números de la cuenta</translation>
    </message>
    <message>
        <source>the verified caller IDs</source>
        <translation>los identificadores de llamada verificados</translation>
    </message>
    <message>
        <source>The keychain of this computer did not let us in.</source>
        <translation>El llavero de este equipo no permitió el acceso.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The keychain of this computer kept the secret.</source>
        <translation>El llavero de este equipo conservó el secreto.</translation>
    </message>
    <message>
        <source>Remove it there, under “Ringledger”.</source>
        <translation>Elimínelo allí, en «Ringledger».</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>Este equipo no tiene un llavero que responda.</translation>
    </message>
    <message>
        <source>Secrets last only until Ringledger ends.</source>
        <translation>Los secretos duran solo hasta que Ringledger se cierre.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not answer in time.</source>
        <translation>El llavero de este equipo no respondió a tiempo.</translation>
    </message>
    <message>
        <source>It may be locked, and wait for its password in a window of its own.</source>
        <translation>Puede estar bloqueado y esperar su contraseña en una ventana propia.</translation>
    </message>
    <message>
        <source>Encrypting did not work.</source>
        <translation>No se pudo cifrar.</translation>
    </message>
    <message>
        <source>This is no file of exported keys.</source>
        <translation>No es un archivo de claves exportadas.</translation>
    </message>
    <message>
        <source>Ask the administrator who exported it for another copy.</source>
        <translation>Pida otra copia al administrador que lo exportó.</translation>
    </message>
    <message>
        <source>Asks the carriers of the settings for what the console will ask them for, and says what is in the way. Changes nothing, calls nobody. Exit status 1: something is.

</source>
        <translation>Pide a las operadoras de la configuración lo mismo que les pedirá la consola, y dice qué lo impide. No cambia nada ni llama a nadie. Estado de salida 1: algo lo impide.

</translation>
    </message>
    <message>
        <source>twilio or signalwire; otherwise each that is set up</source>
        <translation>twilio o signalwire; si no, cada una que esté configurada</translation>
    </message>
    <message>
        <source>Ask a practice carrier of this computer: http://127.0.0.1:PORT.</source>
        <translation>Preguntar a una operadora de práctica de este equipo: http://127.0.0.1:PORT.</translation>
    </message>
    <message>
        <source>--practice-at goes to this computer only.</source>
        <translation>--practice-at solo va a este equipo.</translation>
    </message>
    <message>
        <source>“%1” is neither twilio nor signalwire.</source>
        <translation>«%1» no es ni twilio ni signalwire.</translation>
    </message>
    <message>
        <source>No such account is set up.</source>
        <translation>Esa cuenta no está configurada.</translation>
    </message>
    <message>
        <source>&apos;ringledgerctl secret set twilio --account AC…&apos; sets one up; the settings of the console do too.</source>
        <translation>&apos;ringledgerctl secret set twilio --account AC…&apos; configura una; la configuración de la consola también.</translation>
    </message>
    <message>
        <source>whether the accounts can be worked with</source>
        <translation>si se puede trabajar con las cuentas</translation>
    </message>
    <message>
        <source>the accounts at Twilio and SignalWire</source>
        <translation>las cuentas de Twilio y SignalWire</translation>
    </message>
    <message>
        <source>“%1” is neither twilio, signalwire (with an account in the settings, or --account) nor a database of the settings.</source>
        <translation>«%1» no es ni twilio ni signalwire (con una cuenta en la configuración, o --account) ni una base de datos de la configuración.</translation>
    </message>
    <message>
        <source>Puts a token or a password into this computer&apos;s keychain. The value is the first line of stdin; on a terminal it is asked for. With --account the account is put into the settings too.</source>
        <translation>Pone un token o una contraseña en el llavero de este equipo. El valor es la primera línea de la entrada estándar; en una terminal se pregunta. Con --account la cuenta se guarda también en la configuración.</translation>
    </message>
    <message>
        <source>twilio, signalwire, or a database of the settings</source>
        <translation>twilio, signalwire o una base de datos de la configuración</translation>
    </message>
    <message>
        <source>give one name; the value comes from stdin.</source>
        <translation>indique un nombre; el valor viene de la entrada estándar.</translation>
    </message>
    <message>
        <source>--account goes with twilio or signalwire.</source>
        <translation>--account va con twilio o signalwire.</translation>
    </message>
    <message>
        <source>there is no value on stdin.</source>
        <translation>no hay ningún valor en la entrada estándar.</translation>
    </message>
    <message>
        <source>Give it in the environment; &apos;ringledgerctl secret list --help&apos; names the variables.</source>
        <translation>Indíquelo en el entorno; &apos;ringledgerctl secret list --help&apos; nombra las variables.</translation>
    </message>
    <message>
        <source>The secret of %1 (%2) is in this computer&apos;s keychain.</source>
        <translation>El secreto de %1 (%2) está en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>entorno</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>llavero</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>no keychain here</source>
        <translation>aquí no hay llavero</translation>
    </message>
    <message>
        <source>keychain is locked</source>
        <translation>el llavero está bloqueado</translation>
    </message>
    <message>
        <source>Lists the accounts and databases of the settings and where their secrets are; the secrets are not shown.

</source>
        <translation>Enumera las cuentas y bases de datos de la configuración y dónde están sus secretos; los secretos no se muestran.

</translation>
    </message>
    <message>
        <source>OF</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>SECRET</source>
        <translation>SECRETO</translation>
    </message>
    <message>
        <source>No account and no database is set up.</source>
        <translation>No hay ninguna cuenta ni base de datos configurada.</translation>
    </message>
    <message>
        <source>Takes a token or a password out of this computer&apos;s keychain; the account stays in the settings.</source>
        <translation>Saca un token o una contraseña del llavero de este equipo; la cuenta queda en la configuración.</translation>
    </message>
    <message>
        <source>as &apos;secret list&apos; shows it</source>
        <translation>tal como lo muestra &apos;secret list&apos;</translation>
    </message>
    <message>
        <source>give one name.</source>
        <translation>indique un nombre.</translation>
    </message>
    <message>
        <source>The secret of %1 is no longer in this computer&apos;s keychain.</source>
        <translation>El secreto de %1 ya no está en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>put one into the keychain, from stdin</source>
        <translation>poner uno en el llavero, desde la entrada estándar</translation>
    </message>
    <message>
        <source>which there are, and where</source>
        <translation>cuáles hay, y dónde</translation>
    </message>
    <message>
        <source>take one out of the keychain</source>
        <translation>sacar uno del llavero</translation>
    </message>
    <message>
        <source>tokens and passwords in the system&apos;s keychain</source>
        <translation>tokens y contraseñas en el llavero del sistema</translation>
    </message>
    <message>
        <source>The keychain of this computer failed: %1</source>
        <translation>Falló el llavero de este equipo: %1</translation>
    </message>
    <message>
        <source>Look after it and try again.</source>
        <translation>Revíselo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>say twilio or signalwire.</source>
        <translation>indique twilio o signalwire.</translation>
    </message>
    <message>
        <source>say with --org whose account it is.</source>
        <translation>indique con --org de quién es la cuenta.</translation>
    </message>
    <message>
        <source>The organization&apos;s whole name, or its id.</source>
        <translation>El nombre completo de la organización o su id.</translation>
    </message>
    <message>
        <source>twilio or signalwire</source>
        <translation>twilio o signalwire</translation>
    </message>
    <message>
        <source>there is no token on stdin.</source>
        <translation>no hay ningún token en la entrada estándar.</translation>
    </message>
    <message>
        <source>Lists the accounts that organizations brought along; nothing of them is shown.</source>
        <translation>Enumera las cuentas que aportaron las organizaciones; no se muestra nada de ellas.</translation>
    </message>
    <message>
        <source>ORGANIZATION</source>
        <translation>ORGANIZACIÓN</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>SINCE (UTC)</source>
        <translation>DESDE (UTC)</translation>
    </message>
    <message>
        <source>No organization brought an account along.</source>
        <translation>Ninguna organización aportó una cuenta.</translation>
    </message>
    <message>
        <source>Forgets the account that an organization brought along; its brokers are called over the account of the settings again.</source>
        <translation>Olvida la cuenta que aportó una organización; a sus corredores se les llama otra vez con la cuenta de los ajustes.</translation>
    </message>
    <message>
        <source>%1 has no account of its own at %2.</source>
        <translation>%1 no tiene cuenta propia en %2.</translation>
    </message>
    <message>
        <source>%1&apos;s own account at %2 is forgotten.</source>
        <translation>La cuenta propia de %1 en %2 se ha olvidado.</translation>
    </message>
    <message>
        <source>Makes the first key that accounts are encrypted with, in this computer&apos;s keychain. Export it in the settings for the next administrator: without it they cannot be read.</source>
        <translation>Crea la primera clave con la que se cifran las cuentas, en el llavero de este equipo. Expórtela en los ajustes para el siguiente administrador: sin ella no se pueden leer.</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keychain.</source>
        <translation>La clave está en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>keep one, its token from stdin</source>
        <translation>guardar una; su token, por la entrada estándar</translation>
    </message>
    <message>
        <source>which organizations have one</source>
        <translation>qué organizaciones tienen una</translation>
    </message>
    <message>
        <source>forget one</source>
        <translation>olvidar una</translation>
    </message>
    <message>
        <source>the first key to encrypt with</source>
        <translation>la primera clave para cifrar</translation>
    </message>
    <message>
        <source>accounts that organizations brought along</source>
        <translation>cuentas que aportaron las organizaciones</translation>
    </message>
    <message>
        <source>Value: </source>
        <translation>Valor: </translation>
    </message>
    <message>
        <source>Keeps the account that an organization brought along; administrators who have the key verify its brokers&apos; phones over it. The token is the first line of stdin; on a terminal it is asked for. It is encrypted with the key of the settings before it goes to the database.</source>
        <translation>Guarda la cuenta que aportó una organización; los administradores que tienen la clave verifican con ella los teléfonos de sus corredores. El token es la primera línea de la entrada estándar; en un terminal se pregunta. Se cifra con la clave de los ajustes antes de llegar a la base de datos.</translation>
    </message>
    <message>
        <source>The account %2 of %1 at %3 is kept.</source>
        <translation>La cuenta %2 de %1 en %3 queda guardada.</translation>
    </message>
    <message>
        <source>ringledgerctl dispute resolve: --amount goes with credit-part.</source>
        <translation>ringledgerctl dispute resolve: --amount va con credit-part.</translation>
    </message>
    <message>
        <source>The sample data here was stopped on its way. The command that began it goes on.</source>
        <translation>Los datos de muestra de aquí quedaron a medias. La orden que los empezó continúa.</translation>
    </message>
    <message>
        <source>Tell what would happen. Nothing is entered; refused rows are listed in their file.</source>
        <translation>Decir qué pasaría. No se introduce nada; las filas rechazadas se listan en su archivo.</translation>
    </message>
    <message>
        <source>%1: a dry run, nothing was entered. What an import would do:</source>
        <translation>%1: un ensayo, no se introdujo nada. Lo que haría una importación:</translation>
    </message>
    <message>
        <source>  Calls kept aside are entered by themselves when the number, phone or assignment that they miss arrives; &apos;ringledgerctl call aside&apos; says which.</source>
        <translation>  Las llamadas apartadas se introducen solas cuando llega el número, el teléfono o la asignación que les falta; «ringledgerctl call aside» dice cuál.</translation>
    </message>
</context>
<context>
    <name>rl::AccountOptions</name>
    <message>
        <source>Twilio&apos;s Account SID, or SignalWire&apos;s project id.</source>
        <translation>El Account SID de Twilio, o el identificador de proyecto de SignalWire.</translation>
    </message>
    <message>
        <source>SignalWire&apos;s space.</source>
        <translation>El espacio de SignalWire.</translation>
    </message>
    <message>
        <source>Twilio&apos;s API key, whose secret the value then is.</source>
        <translation>La clave de API de Twilio, cuyo secreto es entonces el valor.</translation>
    </message>
</context>
<context>
    <name>rl::AvailableNumbersApi</name>
    <message>
        <source>SignalWire looks for a town within a state only.</source>
        <translation>SignalWire solo busca una localidad dentro de un estado.</translation>
    </message>
    <message>
        <source>Give the state too, for example CA.</source>
        <translation>Indique también el estado, por ejemplo CA.</translation>
    </message>
</context>
<context>
    <name>rl::BackupFile</name>
    <message>
        <source>The disk is full: the backup %1 cannot be written.</source>
        <translation>El disco está lleno: no se puede escribir la copia de seguridad %1.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written.</source>
        <translation>No se puede escribir la copia de seguridad %1.</translation>
    </message>
    <message>
        <source>Free some space and try again; earlier backups are untouched.</source>
        <translation>Libere espacio y vuelva a intentarlo; las copias de seguridad anteriores están intactas.</translation>
    </message>
    <message>
        <source>Make its folder writable for your account.</source>
        <translation>Dé a su cuenta permiso de escritura en su carpeta.</translation>
    </message>
</context>
<context>
    <name>rl::BackupFolder</name>
    <message>
        <source>The disk is full: the folder %1 cannot be made.</source>
        <translation>El disco está lleno: no se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 for backups cannot be made.</source>
        <translation>No se puede crear la carpeta %1 para las copias de seguridad.</translation>
    </message>
    <message>
        <source>Free some space; the backup is tried again.</source>
        <translation>Libere espacio; la copia de seguridad se vuelve a intentar.</translation>
    </message>
    <message>
        <source>Make the data folder writable for your account.</source>
        <translation>Dé a su cuenta permiso de escritura en la carpeta de datos.</translation>
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
        <translation>Cliente</translation>
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
    <name>rl::BrokerLookup</name>
    <message>
        <source>Who is calling?</source>
        <translation>¿Quién llama?</translation>
    </message>
    <message>
        <source>Last four digits of the caller&apos;s phone, or a name</source>
        <translation>Cuatro últimas cifras de quien llama, o un nombre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>A broker is on the phone?</source>
        <translation>¿Tiene a un asesor al teléfono?</translation>
    </message>
    <message>
        <source>No broker has such a phone</source>
        <translation>Ningún asesor tiene ese teléfono</translation>
    </message>
    <message>
        <source>Ask for the name or the company and type that instead.</source>
        <translation>Pregunte el nombre o la empresa y escríbalo en su lugar.</translation>
    </message>
    <message>
        <source>Owed without dispute, this month</source>
        <translation>Debe sin disputa, este mes</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Type the last four digits that the display shows. The broker&apos;s cases and what is owed without dispute appear here.</source>
        <translation>Escriba las cuatro últimas cifras que muestra la pantalla. Aquí aparecen los casos del asesor y lo que debe sin disputa.</translation>
    </message>
    <message>
        <source>Show all cases of this broker</source>
        <translation>Mostrar todos los casos de este asesor</translation>
    </message>
</context>
<context>
    <name>rl::BrokerPicker</name>
    <message>
        <source>Broker: part of a name or company</source>
        <translation>Asesor: parte de un nombre o empresa</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
</context>
<context>
    <name>rl::BrokerSearch</name>
    <message>
        <source>Part of a name, a company or a phone</source>
        <translation>Parte de un nombre, una empresa o un teléfono</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>No broker is known by that.</source>
        <translation>No se conoce ningún asesor con eso.</translation>
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
        <translation>Ningún tiempo puede ser negativo.</translation>
    </message>
    <message>
        <source>No call lasts longer than a week; is this another unit?</source>
        <translation>Ninguna llamada dura más de una semana; ¿está en otra unidad?</translation>
    </message>
    <message>
        <source>This is not a length of time, such as 123 or 2:03.</source>
        <translation>Esto no es una duración, como 123 o 2:03.</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this number, so that its digits are lost; format the column as text and export it again.</source>
        <translation>Una hoja de cálculo acortó este número y se perdieron sus cifras; dé formato de texto a la columna y expórtela de nuevo.</translation>
    </message>
    <message>
        <source>This is too long for a phone number or address.</source>
        <translation>Esto es demasiado largo para un número o una dirección telefónica.</translation>
    </message>
    <message>
        <source>Neither the caller nor the called number is given.</source>
        <translation>No se indica ni quién llama ni el número llamado.</translation>
    </message>
    <message>
        <source>A call&apos;s SID is not longer than %1 characters.</source>
        <translation>El SID de una llamada no tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>The call was still going on when the list was made; import a newer list.</source>
        <translation>La llamada seguía en curso cuando se hizo la lista; importe una lista más reciente.</translation>
    </message>
    <message>
        <source>Fractions of a second were cut off: 300.9 s count as 300 s.</source>
        <translation>Se recortaron las fracciones de segundo: 300.9 s cuentan como 300 s.</translation>
    </message>
    <message>
        <source>Times without a zone were read as times of %1.</source>
        <translation>Las horas sin zona se leyeron como horas de %1.</translation>
    </message>
    <message>
        <source>%L1 rows have no SID; they are known again by number, caller, start, duration and occurrence in the file.</source>
        <translation>%L1 filas no tienen SID; se reconocen por número, quién llama, inicio, duración y orden en el archivo.</translation>
    </message>
    <message>
        <source>This is not a status of a call: completed, busy, no-answer, failed or canceled.</source>
        <translation>Esto no es el estado de una llamada: completed, busy, no-answer, failed o canceled.</translation>
    </message>
</context>
<context>
    <name>rl::CallerVerification</name>
    <message>
        <source>The call can wait 0 to 60 seconds.</source>
        <translation>La llamada puede esperar de 0 a 60 segundos.</translation>
    </message>
    <message>
        <source>The carrier is calling this phone.</source>
        <translation>La operadora está llamando a este teléfono.</translation>
    </message>
    <message>
        <source>Wait until that call is over, then call again.</source>
        <translation>Espere a que termine esa llamada y vuelva a llamar.</translation>
    </message>
    <message>
        <source>Whether the phone will ring is not known. Wait a minute, then call again.</source>
        <translation>No se sabe si el teléfono sonará. Espere un minuto y vuelva a llamar.</translation>
    </message>
    <message>
        <source>The carrier says that this number is verified already, but does not list it.</source>
        <translation>La operadora dice que este número ya está verificado, pero no figura en su lista.</translation>
    </message>
    <message>
        <source>It may be verified on another account of the carrier.</source>
        <translation>Puede estar verificado en otra cuenta de la operadora.</translation>
    </message>
    <message>
        <source>A verification code has six digits.</source>
        <translation>Un código de verificación tiene seis dígitos.</translation>
    </message>
    <message>
        <source>The carrier has not heard the code yet.</source>
        <translation>La operadora todavía no ha recibido el código.</translation>
    </message>
    <message>
        <source>It is keyed in on the phone while the call lasts.</source>
        <translation>Se teclea en el teléfono mientras dura la llamada.</translation>
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
        <translation>Timbre</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturado</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Operadora</translation>
    </message>
    <message>
        <source>Counts because</source>
        <translation>Cuenta porque</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>de seguimiento</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Colgó</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestó</translation>
    </message>
    <message>
        <source>Look at it yourself before you decide.</source>
        <translation>Revísela usted antes de decidir.</translation>
    </message>
</context>
<context>
    <name>rl::CallsView</name>
    <message>
        <source>Calls of the case</source>
        <translation>Llamadas del caso</translation>
    </message>
    <message>
        <source>No call over the tracking number is on record for this appointment.</source>
        <translation>No consta ninguna llamada por el número de seguimiento para esta cita.</translation>
    </message>
</context>
<context>
    <name>rl::CarrierCard</name>
    <message>
        <source>The Account SID and the Auth Token are on the first page of Twilio&apos;s console.</source>
        <translation>El Account SID y el Auth Token están en la primera página de la consola de Twilio.</translation>
    </message>
    <message>
        <source>Space, project and token are on SignalWire&apos;s page “API”; the token needs the scopes Voice, Messaging and Numbers.</source>
        <translation>El espacio, el proyecto y el token están en la página «API» de SignalWire; el token necesita los permisos Voice, Messaging y Numbers.</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Account SID</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Identificador de proyecto</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Give up changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>API key (optional)</source>
        <translation>Clave de API (opcional)</translation>
    </message>
    <message>
        <source>With a key, its secret is the token.</source>
        <translation>Con una clave, el token es el secreto de esta.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>NAME of NAME.signalwire.com</source>
        <translation>NOMBRE de NOMBRE.signalwire.com</translation>
    </message>
    <message>
        <source>Remove this account and its token from this computer? Nothing changes at %1.</source>
        <translation>¿Eliminar esta cuenta y su token de este equipo? En %1 no cambia nada.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Guardado; escriba para cambiarlo</translation>
    </message>
</context>
<context>
    <name>rl::CarrierChecks</name>
    <message>
        <source>The account answers</source>
        <translation>La cuenta responde</translation>
    </message>
    <message>
        <source>The account “%1” answers; a trial account calls verified numbers only</source>
        <translation>La cuenta «%1» responde; una cuenta de prueba solo llama a números verificados</translation>
    </message>
    <message>
        <source>The account “%1” answers</source>
        <translation>La cuenta «%1» responde</translation>
    </message>
    <message>
        <source>Its calls can be read</source>
        <translation>Se pueden leer sus llamadas</translation>
    </message>
    <message>
        <source>Its calls: not tried</source>
        <translation>Sus llamadas: sin probar</translation>
    </message>
    <message>
        <source>Its numbers can be read</source>
        <translation>Se pueden leer sus números</translation>
    </message>
    <message>
        <source>Its numbers: not tried</source>
        <translation>Sus números: sin probar</translation>
    </message>
    <message>
        <source>Its verified caller IDs can be read</source>
        <translation>Se pueden leer sus identificadores de llamada verificados</translation>
    </message>
    <message>
        <source>Its verified caller IDs: not tried</source>
        <translation>Sus identificadores de llamada verificados: sin probar</translation>
    </message>
</context>
<context>
    <name>rl::CarrierSettings</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved. The token is in this computer&apos;s keychain.</source>
        <translation>Guardado. El token está en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>Saved. This computer has no keychain: the token lasts until Ringledger ends.</source>
        <translation>Guardado. Este equipo no tiene llavero: el token dura hasta que Ringledger se cierre.</translation>
    </message>
    <message>
        <source>Removed from this computer, with its token.</source>
        <translation>Eliminada de este equipo, con su token.</translation>
    </message>
</context>
<context>
    <name>rl::CaseDocuments</name>
    <message>
        <source>Save the evidence</source>
        <translation>Guardar las pruebas</translation>
    </message>
    <message>
        <source>Letter to the broker, %1</source>
        <translation>Carta al asesor, %1</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Guardar la carta</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>The letter of %1 is not on file. %2</source>
        <translation>La carta de %1 no está en el expediente. %2</translation>
    </message>
    <message>
        <source>%1 is saved, but the history does not say so. %2</source>
        <translation>%1 se guardó, pero el historial no lo indica. %2</translation>
    </message>
</context>
<context>
    <name>rl::CaseHeader</name>
    <message>
        <source>Take</source>
        <translation>Asumir</translation>
    </message>
    <message>
        <source>Evidence PDF…</source>
        <translation>PDF de pruebas…</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Claimed late</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>%1 has this open</source>
        <translation>%1 tiene esto abierto</translation>
    </message>
    <message>
        <source>%1 have this open</source>
        <translation>%1 tienen esto abierto</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>%1, %2 credited</source>
        <translation>%1, %2 abonados</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>‹ List</source>
        <translation>‹ Lista</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Become the owner of this case</source>
        <translation>Hacerse responsable de este caso</translation>
    </message>
    <message>
        <source>Save the evidence as a PDF that the broker can read</source>
        <translation>Guardar las pruebas como un PDF que el asesor puede leer</translation>
    </message>
</context>
<context>
    <name>rl::CaseOpening</name>
    <message>
        <source>Choose the broker first.</source>
        <translation>Elija primero al asesor.</translation>
    </message>
    <message>
        <source>There is no claim yet. Paste the broker&apos;s list, one claim per line, or tick appointments.</source>
        <translation>Aún no hay ninguna reclamación. Pegue la lista del asesor, una reclamación por línea, o marque citas.</translation>
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
    <name>rl::CaseTabs</name>
    <message>
        <source>Who held the number and when</source>
        <translation>Quién tenía el número, y cuándo</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>Historial del caso</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Who held the number</source>
        <translation>Quién tenía el número</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
</context>
<context>
    <name>rl::CaseView</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>Ningún caso elegido</translation>
    </message>
    <message>
        <source>Choose a case in the list with J and K or the arrow keys.</source>
        <translation>Elija un caso en la lista con J y K o con las flechas.</translation>
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
        <translation>Cliente</translation>
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
    <name>rl::ClusterSwap</name>
    <message>
        <source>The folder %1 cannot be renamed.</source>
        <translation>No se puede cambiar el nombre de la carpeta %1.</translation>
    </message>
    <message>
        <source>Make the data folder writable for your account. Nothing was changed.</source>
        <translation>Dé a su cuenta permiso de escritura en la carpeta de datos. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>rl::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>rl::CodesPage</name>
    <message>
        <source>4 · Codes</source>
        <translation>4 · Códigos</translation>
    </message>
    <message>
        <source>First, to take it back at any time</source>
        <translation>Primero: para deshacerlo en cualquier momento</translation>
    </message>
    <message>
        <source>The code to dial now</source>
        <translation>El código que se marca ahora</translation>
    </message>
    <message>
        <source>&amp;What now?</source>
        <translation>¿&amp;Y ahora?</translation>
    </message>
    <message>
        <source>&amp;I&apos;ve dialled the code</source>
        <translation>&amp;Ya se marcó el código</translation>
    </message>
    <message>
        <source>What does the screen say?</source>
        <translation>¿Qué aparece en pantalla?</translation>
    </message>
    <message>
        <source>For the phone&apos;s camera, or on paper</source>
        <translation>Para la cámara del teléfono o en papel</translation>
    </message>
    <message>
        <source>Save the instruction s&amp;heet…</source>
        <translation>Guardar la &amp;hoja de instrucciones…</translation>
    </message>
    <message>
        <source>The camera opens the dialler with the code in it.</source>
        <translation>La cámara abre el teclado con el código ya escrito.</translation>
    </message>
    <message>
        <source>The camera shows the code as text, to be copied into the keypad: iPhones dial no codes from links.</source>
        <translation>La cámara muestra el código como texto para copiarlo en el teclado: un iPhone no marca códigos desde enlaces.</translation>
    </message>
    <message>
        <source>From the first code again</source>
        <translation>Otra vez desde el primer código</translation>
    </message>
    <message>
        <source>undo with %1</source>
        <translation>se deshace con %1</translation>
    </message>
    <message>
        <source>What completes it</source>
        <translation>Lo que lo completa</translation>
    </message>
    <message>
        <source>To read the state back</source>
        <translation>Para consultar el estado</translation>
    </message>
    <message>
        <source>Other codes that undo</source>
        <translation>Otros códigos que deshacen</translation>
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
        <translation>«ringledgerctl %1 --help» muestra las opciones.</translation>
    </message>
    <message>
        <source>Bringing the data from PostgreSQL %1 to %2, which happens once…</source>
        <translation>Pasando los datos de PostgreSQL %1 a %2, lo que ocurre una sola vez…</translation>
    </message>
    <message>
        <source>The data stays with the older PostgreSQL for now: %1</source>
        <translation>Por ahora los datos siguen en el PostgreSQL anterior: %1</translation>
    </message>
    <message>
        <source>The database %1 is not of this program&apos;s schema yet.</source>
        <translation>La base de datos %1 aún no tiene el esquema de este programa.</translation>
    </message>
    <message>
        <source>Its owner brings it there with &apos;ringledgerctl migrate --database …&apos;.</source>
        <translation>Su propietario la lleva a él con «ringledgerctl migrate --database …».</translation>
    </message>
    <message>
        <source>Work on this database instead of the private one: postgresql://user@host/name or &quot;host=… dbname=…&quot;, whose password comes from PGPASSWORD or ~/.pgpass; or the name of one in the settings, whose password is in the keychain.</source>
        <translation>Trabajar con esta base de datos en lugar de la privada: postgresql://user@host/name o &quot;host=… dbname=…&quot;, cuya contraseña viene de PGPASSWORD o ~/.pgpass; o el nombre de una de la configuración, cuya contraseña está en el llavero.</translation>
    </message>
</context>
<context>
    <name>rl::ConfirmationPage</name>
    <message>
        <source>5 · Confirmation</source>
        <translation>5 · Confirmación</translation>
    </message>
    <message>
        <source>&amp;Watch for the test call</source>
        <translation>Esperar la llamada de &amp;prueba</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Operadora</translation>
    </message>
    <message>
        <source>Ring time</source>
        <translation>Tiempo de timbre</translation>
    </message>
    <message>
        <source>Forwards to</source>
        <translation>Desvía a</translation>
    </message>
    <message>
        <source>Undo code</source>
        <translation>Código para deshacer</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Prove it with a test call</source>
        <translation>Demostrarlo con una llamada de prueba</translation>
    </message>
    <message>
        <source>The phone that you call from</source>
        <translation>El teléfono desde el que llama</translation>
    </message>
    <message>
        <source>&amp;Add another number</source>
        <translation>&amp;Añadir otro número</translation>
    </message>
    <message>
        <source>&amp;View verified numbers</source>
        <translation>&amp;Ver los números verificados</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>as the network has it</source>
        <translation>el que tenga la red</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>The console watches the carrier&apos;s list for a call that reaches the forwarding number.</source>
        <translation>La consola vigila la lista de la operadora hasta ver una llamada que llegue al número de desvío.</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>&amp;Dejar de esperar</translation>
    </message>
    <message>
        <source>Proven: the test call came through at %1.</source>
        <translation>Demostrado: la llamada de prueba llegó a las %1.</translation>
    </message>
    <message>
        <source>Call %1 now. %2 s left.</source>
        <translation>Llame ahora al %1. Quedan %2 s.</translation>
    </message>
    <message>
        <source>No such call was seen. Active, not proven: try once more, or go back and read the state with the query codes.</source>
        <translation>No se vio tal llamada. Activo, sin demostrar: pruebe otra vez, o vuelva atrás y consulte el estado con los códigos de consulta.</translation>
    </message>
    <message>
        <source>Active, not proven.</source>
        <translation>Activo, sin demostrar.</translation>
    </message>
</context>
<context>
    <name>rl::ConnectionOptions</name>
    <message>
        <source>A password does not belong on a command line, where everybody on this computer can read it.</source>
        <translation>Una contraseña no debe ir en la línea de comandos, donde todos en este equipo pueden leerla.</translation>
    </message>
    <message>
        <source>Put it into PGPASSWORD or into ~/.pgpass, and leave it out here.</source>
        <translation>Póngala en PGPASSWORD o en ~/.pgpass, y omítala aquí.</translation>
    </message>
    <message>
        <source>it has no name of a database</source>
        <translation>no tiene nombre de base de datos</translation>
    </message>
</context>
<context>
    <name>rl::ConsequenceDialog</name>
    <message>
        <source>The broker dials</source>
        <translation>El asesor marca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>rl::CredentialDesk</name>
    <message>
        <source>There is no encryption key on this computer.</source>
        <translation>En este equipo no hay clave de cifrado.</translation>
    </message>
    <message>
        <source>Make one, or import it from another administrator&apos;s file.</source>
        <translation>Cree una, o impórtela del archivo de otro administrador.</translation>
    </message>
    <message>
        <source>The key “%1” is not on this computer.</source>
        <translation>La clave «%1» no está en este equipo.</translation>
    </message>
    <message>
        <source>Import it from the file of the administrator who made it.</source>
        <translation>Impórtela del archivo del administrador que la creó.</translation>
    </message>
    <message>
        <source>This computer has no keychain, so a new key would be lost with this session, and the credentials with it.</source>
        <translation>Este equipo no tiene llavero, así que una clave nueva se perdería con esta sesión, y las credenciales con ella.</translation>
    </message>
    <message>
        <source>Make the key on a computer with a keychain, and import it here.</source>
        <translation>Cree la clave en un equipo con llavero e impórtela aquí.</translation>
    </message>
    <message>
        <source>Another administrator has made the key already.</source>
        <translation>Otro administrador ya creó la clave.</translation>
    </message>
    <message>
        <source>There is a key already.</source>
        <translation>Ya hay una clave.</translation>
    </message>
    <message>
        <source>Import it from their file.</source>
        <translation>Impórtela de su archivo.</translation>
    </message>
    <message>
        <source>To change it, make it rotate.</source>
        <translation>Para cambiarla, rótela.</translation>
    </message>
    <message>
        <source>This organization has no credentials of its own for %1.</source>
        <translation>Esta organización no tiene credenciales propias para %1.</translation>
    </message>
</context>
<context>
    <name>rl::CsvReader</name>
    <message>
        <source>The cell is longer than one megabyte.</source>
        <translation>La celda ocupa más de un megabyte.</translation>
    </message>
    <message>
        <source>A quote opens here and never closes.</source>
        <translation>Aquí se abre una comilla que nunca se cierra.</translation>
    </message>
    <message>
        <source>There is text behind a closing quote; quotes inside a cell are written twice.</source>
        <translation>Hay texto después de una comilla de cierre; las comillas dentro de una celda se escriben dobles.</translation>
    </message>
    <message>
        <source>The cell holds a NUL byte, which is no text.</source>
        <translation>La celda contiene un byte NUL, que no es texto.</translation>
    </message>
</context>
<context>
    <name>rl::CsvRecords</name>
    <message>
        <source>This is not a CSV file with a header.</source>
        <translation>Esto no es un archivo CSV con encabezado.</translation>
    </message>
    <message>
        <source>Its first line is “%1”. A header names the columns, as in “sid,from,to,start_time,duration,status”.</source>
        <translation>Su primera línea es «%1». Un encabezado nombra las columnas, como «sid,from,to,start_time,duration,status».</translation>
    </message>
    <message>
        <source>The file has no column for: %1.</source>
        <translation>El archivo no tiene columna para: %1.</translation>
    </message>
    <message>
        <source>Its columns are: %1. Say which one it is: --map &quot;column=%2&quot;.</source>
        <translation>Sus columnas son: %1. Diga cuál es: --map &quot;columna=%2&quot;.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Windows-1252.</source>
        <translation>El archivo no está en UTF-8; se leyó como Windows-1252.</translation>
    </message>
    <message>
        <source>Columns that are not used: %1.</source>
        <translation>Columnas que no se usan: %1.</translation>
    </message>
    <message>
        <source>The header was found on line %1.</source>
        <translation>El encabezado se encontró en la línea %1.</translation>
    </message>
    <message>
        <source>The file ends in the middle of this row.</source>
        <translation>El archivo termina en medio de esta fila.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the header has %2.</source>
        <translation>La fila tiene %1 celdas y el encabezado tiene %2.</translation>
    </message>
    <message>
        <source>The row holds characters that are not UTF-8 as the rest of the file.</source>
        <translation>La fila contiene caracteres que no están en UTF-8 como el resto del archivo.</translation>
    </message>
</context>
<context>
    <name>rl::Database</name>
    <message>
        <source>The work was stopped.</source>
        <translation>El trabajo se detuvo.</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseBackup</name>
    <message>
        <source>The backup would not have held the table %1.</source>
        <translation>La copia de seguridad no habría contenido la tabla %1.</translation>
    </message>
    <message>
        <source>Report this with the log; earlier backups are untouched.</source>
        <translation>Reporte esto con el registro del programa; las copias de seguridad anteriores están intactas.</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseCard</name>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
    <message>
        <source>Servers beside the private database of this computer, for “ringledgerctl --database NAME”.</source>
        <translation>Servidores además de la base de datos privada de este equipo, para «ringledgerctl --database NOMBRE».</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>Añadir una base de datos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Remove “%1” and its password from this computer? The database itself stays as it is.</source>
        <translation>¿Eliminar «%1» y su contraseña de este equipo? La base de datos en sí queda como está.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Give up what is typed and not saved?</source>
        <translation>¿Descartar lo que está escrito y sin guardar?</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseEditor</name>
    <message>
        <source>Encrypted, and it is the right server (verify-full)</source>
        <translation>Cifrado, y es el servidor correcto (verify-full)</translation>
    </message>
    <message>
        <source>Encrypted, signed by whom we trust (verify-ca)</source>
        <translation>Cifrado, firmado por alguien de confianza (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypted, whoever it is (require)</source>
        <translation>Cifrado, sea quien sea (require)</translation>
    </message>
    <message>
        <source>Not encrypted (disable)</source>
        <translation>Sin cifrar (disable)</translation>
    </message>
    <message>
        <source>Encrypted if it happens to be (%1)</source>
        <translation>Cifrado si resulta posible (%1)</translation>
    </message>
    <message>
        <source>Paste the address here</source>
        <translation>Pegue aquí la dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Certificate authority&apos;s file (optional)</source>
        <translation>Archivo de la autoridad certificadora (opcional)</translation>
    </message>
    <message>
        <source>postgresql://… or host=… dbname=…; the password goes to its own field.</source>
        <translation>postgresql://… o host=… dbname=…; la contraseña va a su propio campo.</translation>
    </message>
    <message>
        <source>As you call it</source>
        <translation>Como usted la llame</translation>
    </message>
    <message>
        <source>One, or several with commas; port 5432 unless it says another.</source>
        <translation>Uno, o varios con comas; puerto 5432 si no se indica otro.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Certificate authority&apos;s file</source>
        <translation>Archivo de la autoridad certificadora</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Certificados (*.crt *.pem *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Taken from the address</source>
        <translation>Tomada de la dirección</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Guardado; escriba para cambiarlo</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Usarlo</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseParameters</name>
    <message>
        <source>The password is still a placeholder; enter it below.</source>
        <translation>La contraseña aún es un marcador; introdúzcala abajo.</translation>
    </message>
    <message>
        <source>“%1” is no port.</source>
        <translation>«%1» no es un puerto.</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535, one for each host.</source>
        <translation>Los puertos son números de 1 a 65535, uno por servidor.</translation>
    </message>
    <message>
        <source>“%1” is no sslmode of PostgreSQL.</source>
        <translation>«%1» no es un sslmode de PostgreSQL.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Existen: %1.</translation>
    </message>
    <message>
        <source>Left out, as they are of another program: %1.</source>
        <translation>Se omitió, por ser de otro programa: %1.</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseProfile</name>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Falta la dirección del servidor.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>Falta el nombre de la base de datos.</translation>
    </message>
    <message>
        <source>The login&apos;s name is missing.</source>
        <translation>Falta el nombre de usuario.</translation>
    </message>
    <message>
        <source>“%1” is no way of encrypting.</source>
        <translation>«%1» no es una forma de cifrado.</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseRestore</name>
    <message>
        <source>The backup is of PostgreSQL %1, which this server (%2) is too old for.</source>
        <translation>La copia de seguridad es de PostgreSQL %1, y este servidor (%2) es demasiado antiguo para ella.</translation>
    </message>
    <message>
        <source>Install PostgreSQL %1 or newer.</source>
        <translation>Instale PostgreSQL %1 o más reciente.</translation>
    </message>
    <message>
        <source>A restore makes a database beside the old one, which the login &apos;%1&apos; may not do.</source>
        <translation>Una restauración crea una base de datos junto a la anterior, y el usuario «%1» no puede hacerlo.</translation>
    </message>
    <message>
        <source>Use a login that may (CREATEDB).</source>
        <translation>Use un usuario que pueda (CREATEDB).</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; is not empty.</source>
        <translation>La base de datos «%1» no está vacía.</translation>
    </message>
    <message>
        <source>To put the backup in its place, add --replace; what is there now is saved first.</source>
        <translation>Para poner la copia de seguridad en su lugar, agregue --replace; lo que hay ahora se guarda primero.</translation>
    </message>
    <message>
        <source>Another restore of this database is under way.</source>
        <translation>Hay otra restauración de esta base de datos en curso.</translation>
    </message>
    <message>
        <source>Wait until it is over.</source>
        <translation>Espere a que termine.</translation>
    </message>
    <message>
        <source>The restored database does not hold what the backup says it should (%1).</source>
        <translation>La base de datos restaurada no contiene lo que la copia de seguridad dice que debería (%1).</translation>
    </message>
    <message>
        <source>The database is as it was. Report this with the log.</source>
        <translation>La base de datos está como estaba. Reporte esto con el registro del programa.</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseSettings</name>
    <message>
        <source>This is no server&apos;s address: write host, or host:port.</source>
        <translation>No es la dirección de un servidor: escriba servidor, o servidor:puerto.</translation>
    </message>
    <message>
        <source>Reached PostgreSQL %1 as %2, encrypted.</source>
        <translation>Se llegó a PostgreSQL %1 como %2, con cifrado.</translation>
    </message>
    <message>
        <source>Reached PostgreSQL %1 as %2, not encrypted.</source>
        <translation>Se llegó a PostgreSQL %1 como %2, sin cifrado.</translation>
    </message>
    <message>
        <source>It does not tell of changes (LISTEN): a pooler of transactions is in between.</source>
        <translation>No avisa de los cambios (LISTEN): hay en medio un pooler de transacciones.</translation>
    </message>
    <message>
        <source>It does not hold Ringledger&apos;s tables yet; its owner brings them there with “ringledgerctl migrate”.</source>
        <translation>Aún no tiene las tablas de Ringledger; su dueño las crea con «ringledgerctl migrate».</translation>
    </message>
    <message>
        <source>Its tables are those of an older Ringledger; its owner brings them up with “ringledgerctl migrate”.</source>
        <translation>Sus tablas son las de un Ringledger anterior; su dueño las actualiza con «ringledgerctl migrate».</translation>
    </message>
    <message>
        <source>It is ready to work with.</source>
        <translation>Está lista para trabajar.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved. The password is in this computer&apos;s keychain.</source>
        <translation>Guardado. La contraseña está en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>Saved. This computer has no keychain: the password lasts until Ringledger ends.</source>
        <translation>Guardado. Este equipo no tiene llavero: la contraseña dura hasta que Ringledger se cierre.</translation>
    </message>
</context>
<context>
    <name>rl::DatabaseWorker</name>
    <message>
        <source>The work was stopped.</source>
        <translation>El trabajo se detuvo.</translation>
    </message>
</context>
<context>
    <name>rl::DecisionBar</name>
    <message>
        <source>Letter…</source>
        <translation>Carta…</translation>
    </message>
    <message>
        <source>Ask the broker</source>
        <translation>Preguntar al asesor</translation>
    </message>
    <message>
        <source>What the call records recommend</source>
        <translation>Lo que recomiendan los registros de llamadas</translation>
    </message>
    <message>
        <source>%1 by %2 on %3. %4</source>
        <translation>%1 por %2 (%3). %4</translation>
    </message>
    <message>
        <source>Read and save the letter to the broker</source>
        <translation>Leer y guardar la carta al asesor</translation>
    </message>
</context>
<context>
    <name>rl::DecisionEditor</name>
    <message>
        <source>Credit</source>
        <translation>Abono</translation>
    </message>
    <message>
        <source>Reason to the broker</source>
        <translation>Motivo para el asesor</translation>
    </message>
    <message>
        <source>Why you decide otherwise</source>
        <translation>Por qué decide otra cosa</translation>
    </message>
    <message>
        <source>Amount to credit</source>
        <translation>Importe que se abona</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Idioma de la carta</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Letter in</source>
        <translation>Carta en</translation>
    </message>
    <message>
        <source>Reason, as the broker will read it</source>
        <translation>Motivo, como lo leerá el asesor</translation>
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
        <translation>%1 supera su límite de %2 por caso. Pida a un gerente que lo decida.</translation>
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
    <message>
        <source>Practices onboarding with a carrier on this computer, on sample data.</source>
        <translation>Practica la incorporación con una operadora en este equipo y datos de ejemplo.</translation>
    </message>
</context>
<context>
    <name>rl::DisputeCsv</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
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
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Acreditado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Apelado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>rl::DisputeDesk</name>
    <message>
        <source>No decision has been chosen.</source>
        <translation>No se ha elegido ninguna decisión.</translation>
    </message>
    <message>
        <source>Choose one of the decisions first.</source>
        <translation>Elija primero una de las decisiones.</translation>
    </message>
    <message>
        <source>The decision has no reason.</source>
        <translation>La decisión no tiene motivo.</translation>
    </message>
    <message>
        <source>Write the reason that the broker shall read.</source>
        <translation>Escriba el motivo que leerá el asesor.</translation>
    </message>
    <message>
        <source>A credit in part is more than nothing and less than %1.</source>
        <translation>Un abono parcial es más que nada y menos que %1.</translation>
    </message>
    <message>
        <source>Enter another amount, or credit in full.</source>
        <translation>Ingrese otro importe, o abone la totalidad.</translation>
    </message>
    <message>
        <source>This is not what the call records recommend.</source>
        <translation>Esto no es lo que recomiendan los registros de llamadas.</translation>
    </message>
    <message>
        <source>Write why you decide otherwise; the broker does not see it.</source>
        <translation>Escriba por qué decide otra cosa; el asesor no lo ve.</translation>
    </message>
</context>
<context>
    <name>rl::DisputeKeys</name>
    <message>
        <source>Next case</source>
        <translation>Caso siguiente</translation>
    </message>
    <message>
        <source>next case; Down does the same</source>
        <translation>caso siguiente; la flecha abajo hace lo mismo</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Caso anterior</translation>
    </message>
    <message>
        <source>previous case</source>
        <translation>caso anterior</translation>
    </message>
    <message>
        <source>go to the case</source>
        <translation>ir al caso</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation>volver a la lista</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vista siguiente</translation>
    </message>
    <message>
        <source>next view: due soon, overdue, …</source>
        <translation>vista siguiente: por vencer, vencidos, …</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vista anterior</translation>
    </message>
    <message>
        <source>previous view</source>
        <translation>vista anterior</translation>
    </message>
    <message>
        <source>Group by broker</source>
        <translation>Agrupar por asesor</translation>
    </message>
    <message>
        <source>group by broker</source>
        <translation>agrupar por asesor</translation>
    </message>
    <message>
        <source>List with all columns</source>
        <translation>Lista con todas las columnas</translation>
    </message>
    <message>
        <source>the list alone, with all columns</source>
        <translation>solo la lista, con todas las columnas</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Mostrar lo nuevo</translation>
    </message>
    <message>
        <source>show what is new</source>
        <translation>mostrar lo nuevo</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>copy the selected rows</source>
        <translation>copiar las filas seleccionadas</translation>
    </message>
    <message>
        <source>Open cases…</source>
        <translation>Abrir casos…</translation>
    </message>
    <message>
        <source>open cases from a broker&apos;s list</source>
        <translation>abrir casos desde la lista de un asesor</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>¿Quién llama?</translation>
    </message>
    <message>
        <source>find a broker by a caller&apos;s last four digits</source>
        <translation>buscar a un asesor por las cuatro últimas cifras de quien llama</translation>
    </message>
    <message>
        <source>Charge stands</source>
        <translation>El cargo se mantiene</translation>
    </message>
    <message>
        <source>charge stands</source>
        <translation>el cargo se mantiene</translation>
    </message>
    <message>
        <source>Credit in full</source>
        <translation>Abono total</translation>
    </message>
    <message>
        <source>credit in full</source>
        <translation>abono total</translation>
    </message>
    <message>
        <source>Credit in part</source>
        <translation>Abono parcial</translation>
    </message>
    <message>
        <source>credit in part</source>
        <translation>abono parcial</translation>
    </message>
    <message>
        <source>Ask for information</source>
        <translation>Pedir información</translation>
    </message>
    <message>
        <source>ask the broker for information</source>
        <translation>pedir información al asesor</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>withdraw the case</source>
        <translation>retirar el caso</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>reopen a settled case</source>
        <translation>reabrir un caso resuelto</translation>
    </message>
    <message>
        <source>Edit the reason</source>
        <translation>Editar el motivo</translation>
    </message>
    <message>
        <source>edit the reason</source>
        <translation>editar el motivo</translation>
    </message>
    <message>
        <source>Letter to the broker…</source>
        <translation>Carta al asesor…</translation>
    </message>
    <message>
        <source>read the letter</source>
        <translation>leer la carta</translation>
    </message>
    <message>
        <source>Commit and go to the next</source>
        <translation>Confirmar e ir al siguiente</translation>
    </message>
    <message>
        <source>commit and go to the next case</source>
        <translation>confirmar e ir al caso siguiente</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Deshacer la decisión</translation>
    </message>
    <message>
        <source>take it back, within ten seconds</source>
        <translation>deshacer, dentro de diez segundos</translation>
    </message>
    <message>
        <source>Take the case</source>
        <translation>Asumir el caso</translation>
    </message>
    <message>
        <source>become its owner</source>
        <translation>hacerse responsable</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Copiar la frase</translation>
    </message>
    <message>
        <source>copy the sentence to say</source>
        <translation>copiar la frase para decir</translation>
    </message>
    <message>
        <source>Reasons of the verdict</source>
        <translation>Motivos del dictamen</translation>
    </message>
    <message>
        <source>show or hide the reasons of the verdict</source>
        <translation>mostrar u ocultar los motivos del dictamen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>escribir una nota</translation>
    </message>
    <message>
        <source>Save evidence PDF…</source>
        <translation>Guardar PDF de pruebas…</translation>
    </message>
    <message>
        <source>save the evidence PDF</source>
        <translation>guardar el PDF de pruebas</translation>
    </message>
    <message>
        <source>Calls of the case</source>
        <translation>Llamadas del caso</translation>
    </message>
    <message>
        <source>calls, holders, notes, files, history</source>
        <translation>llamadas, número, notas, archivos, historial</translation>
    </message>
    <message>
        <source>Who held the number</source>
        <translation>Quién tenía el número</translation>
    </message>
    <message>
        <source>Notes of the case</source>
        <translation>Notas del caso</translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation>Archivos del caso</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>Historial del caso</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>En el caso</translation>
    </message>
    <message>
        <source>on the timeline: closer, farther, the day</source>
        <translation>en la cronología: acercar, alejar, el día</translation>
    </message>
    <message>
        <source>on the timeline: earlier, later</source>
        <translation>en la cronología: antes, después</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Save the list as CSV…</source>
        <translation>Guardar la lista en CSV…</translation>
    </message>
    <message>
        <source>save the list as CSV</source>
        <translation>guardar la lista en CSV</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Imprimir la lista…</translation>
    </message>
    <message>
        <source>print the list</source>
        <translation>imprimir la lista</translation>
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
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Cliente</translation>
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
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>%1 casos</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
</context>
<context>
    <name>rl::DisputeListPanel</name>
    <message>
        <source>Needs us</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Por vencer</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Open cases…</source>
        <translation>Abrir casos…</translation>
    </message>
    <message>
        <source>Search name, reference, last 4 digits</source>
        <translation>Nombre, referencia, 4 cifras</translation>
    </message>
    <message>
        <source>By broker</source>
        <translation>Por asesor</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Disputas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Sin actualizar: %1</translation>
    </message>
    <message>
        <source>Cases: %1 · F1 all keys</source>
        <translation>Casos: %1 · F1 todas las teclas</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nada coincide con «%1»</translation>
    </message>
    <message>
        <source>Searched in the view “%1”. Any part of a reference, name, company or number will do, also the last four digits.</source>
        <translation>Se buscó en la vista «%1». Sirve cualquier parte de una referencia, un nombre, una empresa o un número, también las cuatro últimas cifras.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>All settled</source>
        <translation>Todo resuelto</translation>
    </message>
    <message>
        <source>No case needs you now. %1 wait for a broker&apos;s answer.</source>
        <translation>Ningún caso lo necesita ahora. %1 esperan la respuesta de un asesor.</translation>
    </message>
    <message>
        <source>No case in “%1”</source>
        <translation>Ningún caso en «%1»</translation>
    </message>
    <message>
        <source>Choose another view above.</source>
        <translation>Elija otra vista arriba.</translation>
    </message>
    <message>
        <source>No disputes yet</source>
        <translation>Aún no hay disputas</translation>
    </message>
    <message>
        <source>When a broker says that a lead did not show up, open a case for it: paste the broker&apos;s list, or tick the appointments.</source>
        <translation>Cuando un asesor diga que un cliente no se presentó, abra un caso: pegue la lista del asesor o marque las citas.</translation>
    </message>
    <message>
        <source>Any part of a reference, name, company or number</source>
        <translation>Cualquier parte de una referencia, un nombre, una empresa o un número</translation>
    </message>
    <message>
        <source>Group the list by broker</source>
        <translation>Agrupar la lista por asesor</translation>
    </message>
    <message>
        <source>Open one case for each claim of a broker</source>
        <translation>Abrir un caso por cada reclamación de un asesor</translation>
    </message>
    <message>
        <source>1 new case — press %1</source>
        <translation>1 caso nuevo — pulse %1</translation>
    </message>
    <message>
        <source>%1 new cases — press %2</source>
        <translation>%1 casos nuevos — pulse %2</translation>
    </message>
    <message>
        <source>Search all cases</source>
        <translation>Buscar en todos los casos</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save the list as CSV</source>
        <translation>Guardar la lista en CSV</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimir la lista</translation>
    </message>
</context>
<context>
    <name>rl::DisputeListView</name>
    <message>
        <source>Disputes</source>
        <translation>Disputas</translation>
    </message>
</context>
<context>
    <name>rl::DisputesPane</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be shown: this computer has no program for it.</source>
        <translation>No se puede mostrar %1: este equipo no tiene un programa para ello.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>rl::FieldTable</name>
    <message>
        <source>“%1” does not map a column.</source>
        <translation>«%1» no asigna ninguna columna.</translation>
    </message>
    <message>
        <source>Write --map &quot;column of the file=field&quot;.</source>
        <translation>Escriba --map &quot;columna del archivo=campo&quot;.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>No existe el campo «%1».</translation>
    </message>
    <message>
        <source>The fields are: %1.</source>
        <translation>Los campos son: %1.</translation>
    </message>
    <message>
        <source>The columns “%1” and “%2” could both be the %3.</source>
        <translation>Las columnas «%1» y «%2» podrían ser ambas el campo %3.</translation>
    </message>
    <message>
        <source>Say which one it is: --map &quot;%1=%2&quot;.</source>
        <translation>Diga cuál es: --map &quot;%1=%2&quot;.</translation>
    </message>
    <message>
        <source>The file has no column “%1” for the %2.</source>
        <translation>El archivo no tiene la columna «%1» para el campo %2.</translation>
    </message>
    <message>
        <source>Its columns are: %1.</source>
        <translation>Sus columnas son: %1.</translation>
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
        <translation>el asesor</translation>
    </message>
    <message>
        <source>us</source>
        <translation>nosotros</translation>
    </message>
</context>
<context>
    <name>rl::FilesPage</name>
    <message>
        <source>%1 is larger than 25 MB.</source>
        <translation>%1 ocupa más de 25 MB.</translation>
    </message>
    <message>
        <source>Attach a smaller copy of it.</source>
        <translation>Adjunte una copia más pequeña.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>from the broker</source>
        <translation>del asesor</translation>
    </message>
    <message>
        <source>from us</source>
        <translation>de nosotros</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>o suéltelos aquí</translation>
    </message>
    <message>
        <source>Add files to the case</source>
        <translation>Añadir archivos al caso</translation>
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
        <translation>Para el asesor: </translation>
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
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
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
    <name>rl::InstantReader</name>
    <message>
        <source>The time is missing.</source>
        <translation>Falta la hora.</translation>
    </message>
    <message>
        <source>This is not a date and time that can be read.</source>
        <translation>Esto no es una fecha y hora que se pueda leer.</translation>
    </message>
    <message>
        <source>The month would be %1; dates with slashes are read month first.</source>
        <translation>El mes sería %1; las fechas con barras se leen con el mes primero.</translation>
    </message>
    <message>
        <source>There is no such date or time.</source>
        <translation>No existe esa fecha u hora.</translation>
    </message>
    <message>
        <source>The time names no time zone; say which one with --zone.</source>
        <translation>La hora no indica zona horaria; diga cuál con --zone.</translation>
    </message>
    <message>
        <source>The clock showed this time twice when summer time ended in %1; give it with its zone, as in 01:30 -0400.</source>
        <translation>El reloj marcó esta hora dos veces al terminar el horario de verano en %1; indíquela con su zona, como 01:30 -0400.</translation>
    </message>
    <message>
        <source>The clock skipped this time when summer time began in %1.</source>
        <translation>El reloj se saltó esta hora al empezar el horario de verano en %1.</translation>
    </message>
</context>
<context>
    <name>rl::JsonObjects</name>
    <message>
        <source>The file ends in the middle of this object.</source>
        <translation>El archivo termina en medio de este objeto.</translation>
    </message>
    <message>
        <source>The brackets of the file do not match here; it is not JSON.</source>
        <translation>Los corchetes del archivo no coinciden aquí; no es JSON.</translation>
    </message>
    <message>
        <source>The object is longer than one megabyte.</source>
        <translation>El objeto ocupa más de un megabyte.</translation>
    </message>
    <message>
        <source>The file ends in the middle of the list.</source>
        <translation>El archivo termina en medio de la lista.</translation>
    </message>
</context>
<context>
    <name>rl::JsonRecords</name>
    <message>
        <source>This is not a list in JSON.</source>
        <translation>Esto no es una lista en JSON.</translation>
    </message>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>Esto no es JSON válido: %1.</translation>
    </message>
    <message>
        <source>The list was asked for some of its calls only, so that a call which is not in it may exist all the same.</source>
        <translation>La lista se pidió solo con algunas de sus llamadas, así que una llamada que no figura en ella puede existir de todos modos.</translation>
    </message>
    <message>
        <source>The file ends in the middle: it is a part of a list only.</source>
        <translation>El archivo termina a la mitad: es solo una parte de una lista.</translation>
    </message>
    <message>
        <source>Get the whole file and import that. What was read before the end is in the database and is not entered twice.</source>
        <translation>Obtenga el archivo completo e impórtelo. Lo leído antes del final está en la base de datos y no se registra dos veces.</translation>
    </message>
</context>
<context>
    <name>rl::KeyCard</name>
    <message>
        <source>Encryption key</source>
        <translation>Clave de cifrado</translation>
    </message>
    <message>
        <source>What organizations bring along (their own Twilio account, for instance) is encrypted with it before it goes to the database. It is in the keychain of each administrator, and nowhere else: without it nobody can open them.</source>
        <translation>Con ella se cifra lo que traen las organizaciones (su propia cuenta de Twilio, por ejemplo) antes de llegar a la base de datos. Está en el llavero de cada administrador y en ningún otro lugar: sin ella nadie puede abrirlo.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Crear la clave</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotar…</translation>
    </message>
    <message>
        <source>Make a new key and encrypt every credential with it? The other administrators then need to import it.</source>
        <translation>¿Crear una clave nueva y cifrar con ella todas las credenciales? Después los demás administradores tendrán que importarla.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotar</translation>
    </message>
    <message>
        <source>Export the key</source>
        <translation>Exportar la clave</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Importar una clave</translation>
    </message>
    <message>
        <source>Ringledger keys (*.ringkeys)</source>
        <translation>Claves de Ringledger (*.ringkeys)</translation>
    </message>
</context>
<context>
    <name>rl::KeyRing</name>
    <message>
        <source>The encryption keys cannot be read.</source>
        <translation>No se pueden leer las claves de cifrado.</translation>
    </message>
    <message>
        <source>Import them again from the file that an administrator exported.</source>
        <translation>Impórtelas de nuevo del archivo que exportó un administrador.</translation>
    </message>
</context>
<context>
    <name>rl::KeySettings</name>
    <message>
        <source>There is no key on this computer.</source>
        <translation>En este equipo no hay ninguna clave.</translation>
    </message>
    <message>
        <source>Key %1, made on %2.</source>
        <translation>Clave %1, creada el %2.</translation>
    </message>
    <message>
        <source>No organization has credentials of its own yet.</source>
        <translation>Ninguna organización tiene todavía credenciales propias.</translation>
    </message>
    <message>
        <source>1 credential of an organization is encrypted.</source>
        <translation>Hay 1 credencial de una organización cifrada.</translation>
    </message>
    <message>
        <source>%1 credentials of organizations are encrypted.</source>
        <translation>Hay %1 credenciales de organizaciones cifradas.</translation>
    </message>
    <message>
        <source>%1 of them are encrypted with a key that is not here: import it.</source>
        <translation>%1 de ellas están cifradas con una clave que no está aquí: impórtela.</translation>
    </message>
    <message>
        <source>%1 of them are still under an earlier key: rotate once more.</source>
        <translation>%1 de ellas siguen con una clave anterior: rote una vez más.</translation>
    </message>
    <message>
        <source>The key is made. Export it now: without it nobody can open the credentials again.</source>
        <translation>La clave está creada. Expórtela ahora: sin ella nadie podrá volver a abrir las credenciales.</translation>
    </message>
    <message>
        <source>1 credential is under a new key.</source>
        <translation>1 credencial tiene una clave nueva.</translation>
    </message>
    <message>
        <source>%1 credentials are under a new key.</source>
        <translation>%1 credenciales tienen una clave nueva.</translation>
    </message>
    <message>
        <source>Export it, and let the other administrators import it.</source>
        <translation>Expórtela, y que los demás administradores la importen.</translation>
    </message>
    <message>
        <source>At least %1 signs; four or five words are easy to remember.</source>
        <translation>Al menos %1 signos; cuatro o cinco palabras se recuerdan fácilmente.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>No coinciden.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Exported to %1. Keep the passphrase apart from it.</source>
        <translation>Exportada a %1. Guarde la frase de contraseña en otro lugar.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Every key of this file was here already.</source>
        <translation>Todas las claves de este archivo ya estaban aquí.</translation>
    </message>
    <message>
        <source>1 key is imported.</source>
        <translation>Se importó 1 clave.</translation>
    </message>
    <message>
        <source>%1 keys are imported.</source>
        <translation>Se importaron %1 claves.</translation>
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
    <name>rl::LetterDialog</name>
    <message>
        <source>Save letter PDF…</source>
        <translation>Guardar carta en PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>rl::ListPaper</name>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>The printer does not take the list.</source>
        <translation>La impresora no acepta la lista.</translation>
    </message>
    <message>
        <source>Look at the printer, or choose another one.</source>
        <translation>Revise la impresora o elija otra.</translation>
    </message>
</context>
<context>
    <name>rl::ListPapers</name>
    <message>
        <source>Setting the pages: %1 %</source>
        <translation>Componiendo las páginas: %1 %</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Leyendo la lista…</translation>
    </message>
    <message>
        <source>Reading the list: %1 of %2 cases</source>
        <translation>Leyendo la lista: %1 de %2 casos</translation>
    </message>
    <message>
        <source>Another list is still being taken. Wait for it, or cancel it.</source>
        <translation>Todavía se está sacando otra lista. Espere a que termine o cancélela.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Disputas</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Imprimir la lista</translation>
    </message>
    <message>
        <source>One page was sent to %1.</source>
        <translation>Se envió una página a %1.</translation>
    </message>
    <message>
        <source>%1 pages were sent to %2.</source>
        <translation>Se enviaron %1 páginas a %2.</translation>
    </message>
    <message>
        <source>Disputes: %1</source>
        <translation>Disputas: %1</translation>
    </message>
    <message>
        <source>Search: “%1”</source>
        <translation>Búsqueda: «%1»</translation>
    </message>
    <message>
        <source>Broker: %1</source>
        <translation>Asesor: %1</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Orden: %1</translation>
    </message>
    <message>
        <source>Sorted by: %1, last first</source>
        <translation>Orden: %1, de atrás adelante</translation>
    </message>
    <message>
        <source>Grouped by broker</source>
        <translation>Por asesor</translation>
    </message>
</context>
<context>
    <name>rl::LocalDatabase</name>
    <message>
        <source>The data was brought from PostgreSQL %1 to %2: %L3 rows, none missing. The old folder %4 is removed after the next daily backup.</source>
        <translation>Los datos pasaron de PostgreSQL %1 a %2: %L3 filas, sin faltar ninguna. La carpeta anterior %4 se elimina después de la próxima copia de seguridad diaria.</translation>
    </message>
    <message>
        <source>The data on this computer is kept by PostgreSQL %1, which is not installed any more; the newer one that is installed cannot read it.</source>
        <translation>Los datos de este equipo los guarda PostgreSQL %1, que ya no está instalado; el más reciente que está instalado no puede leerlos.</translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql-%1&apos; and start again.</source>
        <translation>Instale el paquete «postgresql-%1» e inicie de nuevo.</translation>
    </message>
    <message>
        <source>If that cannot be done: &apos;ringledgerctl restore --new-server&apos; goes on with the newest backup, which was taken %1 hours ago (%2 UTC). What was entered after it stays in the old folder, which is kept.</source>
        <translation>Si eso no es posible: «ringledgerctl restore --new-server» continúa con la copia de seguridad más reciente, hecha hace %1 horas (%2 UTC). Lo registrado después queda en la carpeta anterior, que se conserva.</translation>
    </message>
    <message>
        <source>There is no backup in %1.</source>
        <translation>No hay ninguna copia de seguridad en %1.</translation>
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
    <message>
        <source>Disputes</source>
        <translation>Disputas</translation>
    </message>
    <message>
        <source>Bringing the data from PostgreSQL %1 to %2, which happens once and may take some minutes…</source>
        <translation>Pasando los datos de PostgreSQL %1 a %2, lo que ocurre una sola vez y puede tardar unos minutos…</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Incorporación</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>There is no practice here: this database is not one of sample data. &apos;./dev run --practice&apos; has its own.</source>
        <translation>Aquí no hay práctica: esta base de datos no es de datos de muestra. &apos;./dev run --practice&apos; tiene la suya.</translation>
    </message>
</context>
<context>
    <name>rl::MessagesApi</name>
    <message>
        <source>A message needs a text or a picture.</source>
        <translation>Un mensaje necesita un texto o una imagen.</translation>
    </message>
</context>
<context>
    <name>rl::Migrator</name>
    <message>
        <source>This Ringledger is too old for the database, which was brought to step %1 (%2) by a newer one.</source>
        <translation>Este Ringledger es demasiado antiguo para la base de datos, que otro más nuevo llevó al paso %1 (%2).</translation>
    </message>
    <message>
        <source>Install the newest Ringledger.</source>
        <translation>Instale el Ringledger más reciente.</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database was applied in another form than this Ringledger has it.</source>
        <translation>El paso %1 (%2) de la base de datos se aplicó con otra forma que la que tiene este Ringledger.</translation>
    </message>
    <message>
        <source>Use the Ringledger that made the database, or restore a backup.</source>
        <translation>Use el Ringledger que hizo la base de datos, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database must be brought to a newer form first, which your login may not do.</source>
        <translation>Primero hay que llevar la base de datos a una forma más nueva, y su usuario no puede hacerlo.</translation>
    </message>
    <message>
        <source>Ask the administrator to start Ringledger once, or to run &apos;ringledgerctl migrate&apos;.</source>
        <translation>Pida al administrador que inicie Ringledger una vez, o que ejecute «ringledgerctl migrate».</translation>
    </message>
    <message>
        <source>The database says: %1</source>
        <translation>La base de datos dice: %1</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database was applied before an earlier one, %3 (%4), was.</source>
        <translation>El paso %1 (%2) de la base de datos se aplicó antes que uno anterior, el %3 (%4).</translation>
    </message>
    <message>
        <source>Step %1 (%2) of bringing the database to the newest form failed; the database is as it was before.</source>
        <translation>Falló el paso %1 (%2) para llevar la base de datos a la forma más nueva; la base de datos está como antes.</translation>
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
    <name>rl::NetworkChooser</name>
    <message>
        <source>As on the bill, or the number on the card (ICCID)</source>
        <translation>Como en la factura, o el número de la tarjeta (ICCID)</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>&amp;Marca</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation>&amp;Red</translation>
    </message>
</context>
<context>
    <name>rl::NetworkPage</name>
    <message>
        <source>3 · Network and mode</source>
        <translation>3 · Red y modo</translation>
    </message>
    <message>
        <source>The code that comes of it</source>
        <translation>El código que resulta</translation>
    </message>
    <message>
        <source>&amp;Show the codes</source>
        <translation>&amp;Mostrar los códigos</translation>
    </message>
    <message>
        <source>Which network is the SIM on?</source>
        <translation>¿En qué red está la SIM?</translation>
    </message>
    <message>
        <source>Which calls go to the assistant?</source>
        <translation>¿Qué llamadas van al asistente?</translation>
    </message>
    <message>
        <source>Ring time</source>
        <translation>Tiempo de timbre</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Ring for</source>
        <translation>Suena durante</translation>
    </message>
    <message>
        <source>Where do the calls go?</source>
        <translation>¿Adónde van las llamadas?</translation>
    </message>
    <message>
        <source>Where the calls go</source>
        <translation>Adónde van las llamadas</translation>
    </message>
    <message>
        <source>The number at the carrier that the assistant answers</source>
        <translation>El número de la operadora que atiende el asistente</translation>
    </message>
    <message>
        <source>This is no phone number yet.</source>
        <translation>Aún no es un número de teléfono.</translation>
    </message>
    <message>
        <source>E.164: %1</source>
        <translation>E.164: %1</translation>
    </message>
    <message>
        <source>The organization has no number of its own yet: name one.</source>
        <translation>La organización aún no tiene número propio: indique uno.</translation>
    </message>
    <message>
        <source>Empty: the organization&apos;s own number.</source>
        <translation>Vacío: el número propio de la organización.</translation>
    </message>
    <message>
        <source>This network rings as long as it likes, about 30 s; it takes no ring time.</source>
        <translation>Esta red suena el tiempo que quiere, unos 30 s; no acepta un tiempo de timbre.</translation>
    </message>
    <message>
        <source>The standard knows 5 to 30 s in steps of 5: the network may refuse %1 s or round it.</source>
        <translation>El estándar admite de 5 a 30 s, de 5 en 5: la red puede rechazar %1 s o redondearlo.</translation>
    </message>
    <message>
        <source>This forwarding is active. To change it, disable it in the list first.</source>
        <translation>Este desvío está activo. Para cambiarlo, desactívelo antes en la lista.</translation>
    </message>
</context>
<context>
    <name>rl::NotesPage</name>
    <message>
        <source>For the broker (goes into the evidence)</source>
        <translation>Para el asesor (va en las pruebas)</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>Record as the broker&apos;s answer</source>
        <translation>Registrar como respuesta del asesor</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Write a note. It stays internal.</source>
        <translation>Escriba una nota. Queda interna.</translation>
    </message>
    <message>
        <source>Write a note that the broker may read.</source>
        <translation>Escriba una nota que el asesor pueda leer.</translation>
    </message>
</context>
<context>
    <name>rl::NumberDetails</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Undo code</source>
        <translation>Código para deshacer</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Desactivar…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Look at the setup</source>
        <translation>Ver la configuración</translation>
    </message>
    <message>
        <source>Prove it with a call</source>
        <translation>Demostrarlo con una llamada</translation>
    </message>
    <message>
        <source>Go on with the setup</source>
        <translation>Seguir con la configuración</translation>
    </message>
</context>
<context>
    <name>rl::NumberKeys</name>
    <message>
        <source>Verified numbers</source>
        <translation>Números verificados</translation>
    </message>
    <message>
        <source>set up a broker&apos;s number</source>
        <translation>configurar el número de un asesor</translation>
    </message>
    <message>
        <source>go on with the number</source>
        <translation>seguir con el número</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>disable its forwarding</source>
        <translation>desactivar su desvío</translation>
    </message>
    <message>
        <source>ask the carrier whether it is still verified</source>
        <translation>preguntar a la operadora si sigue verificado</translation>
    </message>
    <message>
        <source>remove the number</source>
        <translation>quitar el número</translation>
    </message>
    <message>
        <source>save the list as CSV</source>
        <translation>guardar la lista como CSV</translation>
    </message>
    <message>
        <source>the broker&apos;s phone, in practice</source>
        <translation>el teléfono del asesor, en prácticas</translation>
    </message>
</context>
<context>
    <name>rl::NumberPage</name>
    <message>
        <source>1 · The broker&apos;s number</source>
        <translation>1 · El número del asesor</translation>
    </message>
    <message>
        <source>&amp;Call the phone now</source>
        <translation>&amp;Llamar ahora al teléfono</translation>
    </message>
    <message>
        <source>Office line</source>
        <translation>Línea de la oficina</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Number, in any form</source>
        <translation>&amp;Número, en cualquier forma</translation>
    </message>
    <message>
        <source>Na&amp;me in the list</source>
        <translation>N&amp;ombre en la lista</translation>
    </message>
    <message>
        <source>E&amp;xtension</source>
        <translation>E&amp;xtensión</translation>
    </message>
    <message>
        <source>Ring after the broker has hung up, in</source>
        <translation>Suena cuando el asesor ha colgado, en</translation>
    </message>
    <message>
        <source>Nothing is called before this button is pressed; Enter does not press it.</source>
        <translation>No se llama a nadie antes de pulsar este botón; Intro no lo pulsa.</translation>
    </message>
    <message>
        <source>It is kept as E.164: + country code and number.</source>
        <translation>Se guarda como E.164: + código de país y número.</translation>
    </message>
    <message>
        <source>E.164: %1</source>
        <translation>E.164: %1</translation>
    </message>
    <message>
        <source>Must be E.164: +countrycode+number.</source>
        <translation>Debe ser E.164: +códigodepaís+número.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Llamando…</translation>
    </message>
    <message>
        <source>Locked for %1</source>
        <translation>Bloqueado %1</translation>
    </message>
    <message>
        <source>Call again in %1</source>
        <translation>Llamar otra vez en %1</translation>
    </message>
    <message>
        <source>&amp;Call the phone again</source>
        <translation>&amp;Llamar otra vez al teléfono</translation>
    </message>
    <message>
        <source>Time left: %1.</source>
        <translation>Tiempo restante: %1.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Encargarse</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con él</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
</context>
<context>
    <name>rl::NumbersCsv</name>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Verified (UTC)</source>
        <translation>Verificado (UTC)</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Operadora</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Ring time, s</source>
        <translation>Tiempo de timbre, s</translation>
    </message>
    <message>
        <source>Forwards to</source>
        <translation>Desvía a</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Undo code</source>
        <translation>Código para deshacer</translation>
    </message>
    <message>
        <source>Forwarded to before</source>
        <translation>Desviaba antes a</translation>
    </message>
    <message>
        <source>Confirmed (UTC)</source>
        <translation>Confirmado (UTC)</translation>
    </message>
    <message>
        <source>Proven (UTC)</source>
        <translation>Demostrado (UTC)</translation>
    </message>
</context>
<context>
    <name>rl::NumbersList</name>
    <message>
        <source>The phone goes on forwarding until the broker dials %1.</source>
        <translation>El teléfono sigue desviando hasta que el asesor marque %1.</translation>
    </message>
    <message>
        <source>Its forwarding and its codes are removed from this list.</source>
        <translation>Su desvío y sus códigos se quitan de esta lista.</translation>
    </message>
    <message>
        <source>The assistant cannot show this number as its caller any more, and to set it up again takes a new verification call.</source>
        <translation>El asistente ya no puede mostrar este número al llamar, y configurarlo de nuevo requiere otra llamada de verificación.</translation>
    </message>
    <message>
        <source>Calls of the past stay as they are, and whose phone it was stays known.</source>
        <translation>Las llamadas pasadas quedan como están, y sigue constando de quién era el teléfono.</translation>
    </message>
</context>
<context>
    <name>rl::NumbersView</name>
    <message>
        <source>Verified numbers</source>
        <translation>Números verificados</translation>
    </message>
</context>
<context>
    <name>rl::OnboardingPane</name>
    <message>
        <source>Set up a number…</source>
        <translation>Configurar un número…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>The broker&apos;s phone</source>
        <translation>El teléfono del asesor</translation>
    </message>
    <message>
        <source>Any part of a name or number</source>
        <translation>Cualquier parte de un nombre o número</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Incorporación</translation>
    </message>
    <message>
        <source>Disable the forwarding…</source>
        <translation>Desactivar el desvío…</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Remove the number…</source>
        <translation>Quitar el número…</translation>
    </message>
    <message>
        <source>Save the list as CSV…</source>
        <translation>Guardar la lista como CSV…</translation>
    </message>
    <message>
        <source>The broker&apos;s phone (practice)</source>
        <translation>El teléfono del asesor (prácticas)</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>It is off here; on the phone only when the broker has dialled this.</source>
        <translation>Aquí está desactivado; en el teléfono, solo cuando el asesor haya marcado esto.</translation>
    </message>
    <message>
        <source>Before, the phone forwarded to %1.</source>
        <translation>Antes, el teléfono desviaba a %1.</translation>
    </message>
    <message>
        <source>%1: forwarding disabled</source>
        <translation>%1: desvío desactivado</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 se ha quitado.</translation>
    </message>
    <message>
        <source>The phone still forwards until the broker dials %1.</source>
        <translation>El teléfono sigue desviando hasta que el asesor marque %1.</translation>
    </message>
    <message>
        <source>%1 is still listed by the carrier.</source>
        <translation>%1 sigue en la lista de la operadora.</translation>
    </message>
    <message>
        <source>The carrier does not list %1 any more: remove it here, then set it up again.</source>
        <translation>La operadora ya no tiene %1 en su lista: quítelo aquí y configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>PRACTICE with %1: no carrier is asked and no phone rings. You play the broker in the window of his phone.</source>
        <translation>PRÁCTICAS con %1: no se consulta a ninguna operadora ni suena ningún teléfono. Usted hace de asesor en la ventana de su teléfono.</translation>
    </message>
    <message>
        <source>No carrier is connected</source>
        <translation>No hay ninguna operadora conectada</translation>
    </message>
    <message>
        <source>Connect Twilio or SignalWire in Settings to set up brokers&apos; numbers. Or practice first: a carrier on this computer plays both, and rings nobody.</source>
        <translation>Conecte Twilio o SignalWire en Ajustes para configurar números de asesores. O practique antes: una operadora en este equipo hace de ambas y no llama a nadie.</translation>
    </message>
    <message>
        <source>Connect Twilio or SignalWire in Settings to set up brokers&apos; numbers. To practice without an account, start Ringledger with --practice: it works on sample data of its own.</source>
        <translation>Conecte Twilio o SignalWire en Ajustes para configurar números de asesores. Para practicar sin cuenta, inicie Ringledger con --practice: trabaja con datos de ejemplo propios.</translation>
    </message>
    <message>
        <source>Start practice</source>
        <translation>Empezar a practicar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No broker&apos;s number is set up yet</source>
        <translation>Aún no hay ningún número de asesor configurado</translation>
    </message>
    <message>
        <source>The wizard verifies a broker&apos;s SIM number by a call, and leads through the codes that forward it.</source>
        <translation>El asistente de configuración verifica con una llamada el número de la SIM del asesor y guía por los códigos que lo desvían.</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Sin actualizar: %1</translation>
    </message>
    <message>
        <source>Disable the forwarding of %1?</source>
        <translation>¿Desactivar el desvío de %1?</translation>
    </message>
    <message>
        <source>The phone goes on forwarding until the broker dials this code.</source>
        <translation>El teléfono sigue desviando hasta que el asesor marque este código.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save the instruction sheet</source>
        <translation>Guardar la hoja de instrucciones</translation>
    </message>
    <message>
        <source>It was not saved</source>
        <translation>No se guardó</translation>
    </message>
</context>
<context>
    <name>rl::OpenCasesDialog</name>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Open cases for a broker</source>
        <translation>Abrir casos para un asesor</translation>
    </message>
    <message>
        <source>What the broker claims</source>
        <translation>Qué reclama el asesor</translation>
    </message>
    <message>
        <source>Paste the broker&apos;s list</source>
        <translation>Pegar la lista del asesor</translation>
    </message>
    <message>
        <source>Tick appointments of a month</source>
        <translation>Marcar citas de un mes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>One claim per line, in any form:
10/22 Testy McTesterson (424) 485-1544 never showed
Ana Diaz, 23 October</source>
        <translation>Una reclamación por línea, en cualquier forma:
10/22 Testy McTesterson (424) 485-1544 no se presentó
Ana Diaz, 23 de octubre</translation>
    </message>
    <message>
        <source>Charged in</source>
        <translation>Cobradas en</translation>
    </message>
    <message>
        <source>Open 1 case</source>
        <translation>Abrir 1 caso</translation>
    </message>
    <message>
        <source>Open %1 cases</source>
        <translation>Abrir %1 casos</translation>
    </message>
    <message>
        <source>1 case is open now.</source>
        <translation>Se abrió 1 caso.</translation>
    </message>
    <message>
        <source>%1 cases are open now.</source>
        <translation>Se abrieron %1 casos.</translation>
    </message>
    <message>
        <source>No line can have a new case; each says why.</source>
        <translation>Ninguna línea puede tener un caso nuevo; cada una dice por qué.</translation>
    </message>
</context>
<context>
    <name>rl::OpenSslCipher</name>
    <message>
        <source>A stored credential cannot be opened: it was changed, or belongs to another organization.</source>
        <translation>No se puede abrir una credencial guardada: fue alterada, o es de otra organización.</translation>
    </message>
    <message>
        <source>Enter it again, and look into the audit log for who changed it.</source>
        <translation>Introdúzcala de nuevo y busque en el registro de auditoría quién la cambió.</translation>
    </message>
    <message>
        <source>The passphrase needs at least %1 signs.</source>
        <translation>La frase de contraseña necesita al menos %1 signos.</translation>
    </message>
    <message>
        <source>Four or five words are easy to remember.</source>
        <translation>Cuatro o cinco palabras se recuerdan fácilmente.</translation>
    </message>
    <message>
        <source>The passphrase does not open this file.</source>
        <translation>La frase de contraseña no abre este archivo.</translation>
    </message>
    <message>
        <source>Type it as the administrator who exported the file told it.</source>
        <translation>Escríbala tal como la dijo el administrador que exportó el archivo.</translation>
    </message>
</context>
<context>
    <name>rl::OwnedNumbersApi</name>
    <message>
        <source>There is no number to buy.</source>
        <translation>No hay ningún número que comprar.</translation>
    </message>
</context>
<context>
    <name>rl::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export the key</source>
        <translation>Exportar la clave</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Importar una clave</translation>
    </message>
    <message>
        <source>The file opens with this passphrase alone. Tell it to the other administrators on another way than the file.</source>
        <translation>El archivo se abre solo con esta frase. Comuníquela a los demás administradores por otra vía que el archivo.</translation>
    </message>
    <message>
        <source>The passphrase that the file was exported with.</source>
        <translation>La frase de contraseña con la que se exportó el archivo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>At least 12 signs; four or five words are easy to remember.</source>
        <translation>Al menos 12 signos; cuatro o cinco palabras se recuerdan fácilmente.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
</context>
<context>
    <name>rl::PgProgram</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>No se puede iniciar %1.</translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql-client&apos;.</source>
        <translation>Instale el paquete «postgresql-client».</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Detenido; no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>rl::PhoneNumber</name>
    <message>
        <source>Write the number alone, in digits.</source>
        <translation>Escriba solo el número, en cifras.</translation>
    </message>
    <message>
        <source>Write it with its area code, or with + and country code.</source>
        <translation>Escríbalo con su código de área, o con + y el código de país.</translation>
    </message>
    <message>
        <source>Write it without the extension.</source>
        <translation>Escríbalo sin la extensión.</translation>
    </message>
    <message>
        <source>Write it with its area code.</source>
        <translation>Escríbalo con su código de área.</translation>
    </message>
</context>
<context>
    <name>rl::PostgresBinaries</name>
    <message>
        <source>PostgreSQL %1 to %2 is not installed, which Ringledger keeps its data in.</source>
        <translation>No está instalado PostgreSQL %1 a %2, donde Ringledger guarda sus datos.</translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql&apos; and start again.</source>
        <translation>Instale el paquete «postgresql» e inicie de nuevo.</translation>
    </message>
    <message>
        <source>The data on this computer is kept by PostgreSQL %1, which is not installed any more.</source>
        <translation>Los datos de este equipo los guarda PostgreSQL %1, que ya no está instalado.</translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql-%1&apos; and start again.</source>
        <translation>Instale el paquete «postgresql-%1» e inicie de nuevo.</translation>
    </message>
    <message>
        <source>pg_dump and pg_restore are not installed.</source>
        <translation>pg_dump y pg_restore no están instalados.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1; pg_dump and pg_restore here are of version %2 and refuse a newer server.</source>
        <translation>El servidor es PostgreSQL %1; pg_dump y pg_restore son aquí de la versión %2 y rechazan un servidor más reciente.</translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql-client-%1&apos; and try again.</source>
        <translation>Instale el paquete «postgresql-client-%1» y vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>rl::PracticeServer</name>
    <message>
        <source>The practice carrier could not be started.</source>
        <translation>No se ha podido iniciar el operador de práctica.</translation>
    </message>
    <message>
        <source>Another program may use its port; try again.</source>
        <translation>Puede que otro programa use su puerto; vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>rl::PracticeWindow</name>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Contestar</translation>
    </message>
    <message>
        <source>&amp;Let it ring out</source>
        <translation>&amp;Dejarlo sonar</translation>
    </message>
    <message>
        <source>&amp;Busy</source>
        <translation>&amp;Ocupado</translation>
    </message>
    <message>
        <source>&amp;Call the broker</source>
        <translation>&amp;Llamar al asesor</translation>
    </message>
    <message>
        <source>PRACTICE — the broker&apos;s phone</source>
        <translation>PRÁCTICAS — el teléfono del asesor</translation>
    </message>
    <message>
        <source>Practice: no carrier is asked, and no phone rings.</source>
        <translation>Prácticas: no se consulta a ninguna operadora ni suena ningún teléfono.</translation>
    </message>
    <message>
        <source>Twilio: the broker keys the code in</source>
        <translation>Twilio: el asesor marca el código</translation>
    </message>
    <message>
        <source>SignalWire: the broker hears the code</source>
        <translation>SignalWire: el asesor oye el código</translation>
    </message>
    <message>
        <source>Six digits, then Enter</source>
        <translation>Seis dígitos y después Intro</translation>
    </message>
    <message>
        <source>The code, as the broker keys it in</source>
        <translation>El código, como lo marca el asesor</translation>
    </message>
    <message>
        <source>The test call comes from</source>
        <translation>La llamada de prueba llega desde</translation>
    </message>
    <message>
        <source>&amp;Key in</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>The phone</source>
        <translation>El teléfono</translation>
    </message>
    <message>
        <source>A test call</source>
        <translation>Una llamada de prueba</translation>
    </message>
    <message>
        <source>The carrier&apos;s next answer</source>
        <translation>La próxima respuesta de la operadora</translation>
    </message>
    <message>
        <source>never comes, though it did as asked</source>
        <translation>no llega nunca, aunque hizo lo pedido</translation>
    </message>
    <message>
        <source>is lost, though it did as asked</source>
        <translation>se pierde, aunque hizo lo pedido</translation>
    </message>
    <message>
        <source>is garbage</source>
        <translation>es ilegible</translation>
    </message>
    <message>
        <source>says: wrong credentials (401)</source>
        <translation>dice: credenciales incorrectas (401)</translation>
    </message>
    <message>
        <source>says: too many requests (429)</source>
        <translation>dice: demasiadas peticiones (429)</translation>
    </message>
    <message>
        <source>says: broken (500)</source>
        <translation>dice: averiada (500)</translation>
    </message>
    <message>
        <source>and all others take two seconds</source>
        <translation>y todas las demás tardan dos segundos</translation>
    </message>
    <message>
        <source>&amp;So be it</source>
        <translation>&amp;Que así sea</translation>
    </message>
    <message>
        <source>The call reached %1 by way of %2.</source>
        <translation>La llamada llegó a %1 a través de %2.</translation>
    </message>
    <message>
        <source>It is quiet.</source>
        <translation>Está en silencio.</translation>
    </message>
    <message>
        <source>%1 is ringing.</source>
        <translation>%1 está sonando.</translation>
    </message>
    <message>
        <source>%1: a voice reads the code.</source>
        <translation>%1: una voz lee el código.</translation>
    </message>
    <message>
        <source>%1: “That was wrong. Please enter the code.”</source>
        <translation>%1: «Incorrecto. Marque el código.»</translation>
    </message>
    <message>
        <source>%1: “Please enter the code.”</source>
        <translation>%1: «Marque el código, por favor.»</translation>
    </message>
    <message>
        <source>%1: “Thank you, the number is verified.”</source>
        <translation>%1: «Gracias, el número está verificado.»</translation>
    </message>
    <message>
        <source>%1: wrong too often, the carrier hung up.</source>
        <translation>%1: demasiados errores, la operadora colgó.</translation>
    </message>
    <message>
        <source>%1: nobody answered.</source>
        <translation>%1: nadie contestó.</translation>
    </message>
    <message>
        <source>%1 was busy.</source>
        <translation>%1 estaba ocupado.</translation>
    </message>
    <message>
        <source>Once the codes are dialled, a call to the broker&apos;s number comes through here.</source>
        <translation>Cuando se hayan marcado los códigos, aquí se hace una llamada al número del asesor.</translation>
    </message>
    <message>
        <source>Answers take two seconds.</source>
        <translation>Las respuestas tardan dos segundos.</translation>
    </message>
</context>
<context>
    <name>rl::PrivateCluster</name>
    <message>
        <source>The data folder %1 cannot be made: %2.</source>
        <translation>No se puede crear la carpeta de datos %1: %2.</translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder that Ringledger may write to.</source>
        <translation>Ponga en RINGLEDGER_DATA una carpeta en la que Ringledger pueda escribir.</translation>
    </message>
    <message>
        <source>The database server runs as &apos;%1&apos;, which may not enter %2.</source>
        <translation>El servidor de la base de datos se ejecuta como «%1», que no puede entrar en %2.</translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder that it may enter, such as /var/lib/ringledger.</source>
        <translation>Ponga en RINGLEDGER_DATA una carpeta en la que pueda entrar, como /var/lib/ringledger.</translation>
    </message>
    <message>
        <source>The data folder %1 belongs to somebody else.</source>
        <translation>La carpeta de datos %1 es de otra persona.</translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder of your own.</source>
        <translation>Ponga en RINGLEDGER_DATA una carpeta propia.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>El disco está lleno: no se puede escribir %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Free some space and start again; nothing was lost.</source>
        <translation>Libere espacio e inicie de nuevo; no se perdió nada.</translation>
    </message>
    <message>
        <source>Make the data folder writable for your account.</source>
        <translation>Dé a su cuenta permiso de escritura en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full, so the database cannot start.</source>
        <translation>El disco que contiene %1 está lleno, así que la base de datos no puede iniciarse.</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>Su registro es %1.</translation>
    </message>
    <message>
        <source>The database on this computer did not start in five minutes.</source>
        <translation>La base de datos de este equipo no se inició en cinco minutos.</translation>
    </message>
    <message>
        <source>The database on this computer could not be made.</source>
        <translation>No se pudo crear la base de datos de este equipo.</translation>
    </message>
    <message>
        <source>The database on this computer does not start.</source>
        <translation>La base de datos de este equipo no se inicia.</translation>
    </message>
</context>
<context>
    <name>rl::ProbeRun</name>
    <message>
        <source>Twilio has suspended this account.</source>
        <translation>Twilio ha suspendido esta cuenta.</translation>
    </message>
    <message>
        <source>This account at Twilio is closed.</source>
        <translation>Esta cuenta de Twilio está cerrada.</translation>
    </message>
    <message>
        <source>Its owner learns why in Twilio&apos;s console.</source>
        <translation>Su dueño puede ver el motivo en la consola de Twilio.</translation>
    </message>
    <message>
        <source>%1 does not know this project.</source>
        <translation>%1 no conoce este proyecto.</translation>
    </message>
    <message>
        <source>Compare the space and the project id with SignalWire&apos;s page; an unknown space answers like this too.</source>
        <translation>Compare el espacio y el identificador de proyecto con la página de SignalWire; un espacio desconocido también responde así.</translation>
    </message>
    <message>
        <source>Twilio does not know this account.</source>
        <translation>Twilio no conoce esta cuenta.</translation>
    </message>
    <message>
        <source>Compare the Account SID with that in Twilio&apos;s console.</source>
        <translation>Compare el Account SID con el de la consola de Twilio.</translation>
    </message>
    <message>
        <source>%1 does not answer as a SignalWire space does.</source>
        <translation>%1 no responde como un espacio de SignalWire.</translation>
    </message>
    <message>
        <source>Check the name of the space, and that no login page of a network is in between.</source>
        <translation>Compruebe el nombre del espacio, y que no haya en medio la página de acceso de una red.</translation>
    </message>
    <message>
        <source>Twilio does not accept this API key and its secret.</source>
        <translation>Twilio no acepta esta clave de API y su secreto.</translation>
    </message>
    <message>
        <source>Check that the key belongs to this account and is not revoked; its secret is shown only once, when it is made.</source>
        <translation>Compruebe que la clave sea de esta cuenta y no esté revocada; su secreto se muestra una sola vez, al crearla.</translation>
    </message>
    <message>
        <source>Reading %1 did not work. %2</source>
        <translation>No se pudo leer %1. %2</translation>
    </message>
    <message>
        <source> (%1: %2)</source>
        <translation> (%1: %2)</translation>
    </message>
    <message>
        <source>The token is right, but it may not read %1%2.</source>
        <translation>El token es correcto, pero no tiene permiso para leer %1%2.</translation>
    </message>
    <message>
        <source>Give the token the scope %1 on SignalWire&apos;s API page.</source>
        <translation>Dé al token el permiso %1 en la página API de SignalWire.</translation>
    </message>
    <message>
        <source>Ask the account&apos;s owner for it.</source>
        <translation>Pídalo al dueño de la cuenta.</translation>
    </message>
    <message>
        <source>Give the API key this permission in Twilio&apos;s console, or make a Standard one.</source>
        <translation>Dé este permiso a la clave de API en la consola de Twilio, o cree una de tipo Standard.</translation>
    </message>
</context>
<context>
    <name>rl::ProgramRun</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>No se puede iniciar %1.</translation>
    </message>
    <message>
        <source>Check that it is installed.</source>
        <translation>Compruebe que está instalado.</translation>
    </message>
</context>
<context>
    <name>rl::QrPicture</name>
    <message>
        <source>QR code: %1</source>
        <translation>Código QR: %1</translation>
    </message>
</context>
<context>
    <name>rl::QuestionsPage</name>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Nothing, or the number that the phone shows</source>
        <translation>Nada, o el número que muestra el teléfono</translation>
    </message>
    <message>
        <source>Whose number is it?</source>
        <translation>¿De quién es el número?</translation>
    </message>
    <message>
        <source>The broker speaks</source>
        <translation>El asesor habla</translation>
    </message>
    <message>
        <source>On which phone are you speaking?</source>
        <translation>¿Por qué teléfono hablan?</translation>
    </message>
    <message>
        <source>On &amp;another phone</source>
        <translation>Por &amp;otro teléfono</translation>
    </message>
    <message>
        <source>On the &amp;same phone: it is set up</source>
        <translation>Por el &amp;mismo que se configura</translation>
    </message>
    <message>
        <source>Save the instruction sheet for the broker…</source>
        <translation>Guardar la hoja de instrucciones para el asesor…</translation>
    </message>
    <message>
        <source>Which handset is it?</source>
        <translation>¿Qué teléfono es?</translation>
    </message>
    <message>
        <source>Which network is the SIM on?</source>
        <translation>¿En qué red está la SIM?</translation>
    </message>
    <message>
        <source>What does the phone forward now?</source>
        <translation>¿Qué desvía ahora el teléfono?</translation>
    </message>
    <message>
        <source>What the phone forwards now</source>
        <translation>Lo que el teléfono desvía ahora</translation>
    </message>
    <message>
        <source>The verification call cannot reach a phone that is in use. Let the call wait: you read the code first, the broker hangs up, the phone rings, and you call back. Codes cannot be dialled during a call either: send the sheet first.</source>
        <translation>La llamada de verificación no llega a un teléfono que está en uso. Haga que espere: usted lee el código, el asesor cuelga, el teléfono suena y usted vuelve a llamar. Tampoco se marcan códigos durante una llamada: envíe antes la hoja.</translation>
    </message>
    <message>
        <source>The verification call cannot reach a phone that is in use, and this carrier does not wait. Hang up, place the call, and call back for the code. Codes cannot be dialled during a call either: send the sheet first.</source>
        <translation>La llamada de verificación no llega a un teléfono que está en uso, y esta operadora no espera. Cuelgue, haga la llamada y vuelva a llamar para pedir el código. Tampoco se marcan códigos durante una llamada: envíe antes la hoja.</translation>
    </message>
    <message>
        <source>These networks have no code that asks. Note what the broker knows: undo can restore it.</source>
        <translation>Estas redes no tienen código de consulta. Anote lo que sepa el asesor: al deshacer se puede recuperar.</translation>
    </message>
    <message>
        <source>It is noted, so that undo can restore it. All calls: %1. Unanswered: %2. All missed calls: %3.</source>
        <translation>Se anota para poder recuperarlo al deshacer. Todas las llamadas: %1. Sin respuesta: %2. Todas las perdidas: %3.</translation>
    </message>
</context>
<context>
    <name>rl::RecordParser</name>
    <message>
        <source>This is missing, and the row says nothing without it.</source>
        <translation>Falta esto, y sin ello la fila no dice nada.</translation>
    </message>
</context>
<context>
    <name>rl::RejectsFile</name>
    <message>
        <source>The refused rows cannot be written to %1: %2.</source>
        <translation>No se pueden escribir las filas rechazadas en %1: %2.</translation>
    </message>
    <message>
        <source>Name another file with --rejects.</source>
        <translation>Indique otro archivo con --rejects.</translation>
    </message>
</context>
<context>
    <name>rl::SampleBuilder</name>
    <message>
        <source>This many brokers and numbers cannot be made.</source>
        <translation>No se pueden crear tantos asesores y números.</translation>
    </message>
    <message>
        <source>There must be at least one number to a broker, and twice the numbers plus the brokers must stay under %1, which is what the range of invented numbers holds.</source>
        <translation>Debe haber al menos un número por asesor, y el doble de los números más los asesores debe quedar por debajo de %1, que es lo que cabe en el rango de números inventados.</translation>
    </message>
    <message>
        <source>This database holds data that is no sample; nothing was added.</source>
        <translation>Esta base de datos contiene datos que no son de muestra; no se añadió nada.</translation>
    </message>
    <message>
        <source>Build the sample in an empty database.</source>
        <translation>Cree la muestra en una base de datos vacía.</translation>
    </message>
    <message>
        <source>The sample is not complete.</source>
        <translation>La muestra no está completa.</translation>
    </message>
    <message>
        <source>The same command goes on where it stopped.</source>
        <translation>El mismo comando continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>This database holds a sample of another seed, size or day; nothing was added.</source>
        <translation>Esta base de datos contiene una muestra de otra semilla, otro tamaño u otro día; no se añadió nada.</translation>
    </message>
    <message>
        <source>Give what that was begun with, or build yours in an empty database.</source>
        <translation>Indique los valores con los que se empezó, o cree la suya en una base de datos vacía.</translation>
    </message>
</context>
<context>
    <name>rl::ScriptCard</name>
    <message>
        <source>Say to the broker (%1)</source>
        <translation>Dígale al asesor (%1)</translation>
    </message>
</context>
<context>
    <name>rl::SearchDelegate</name>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Cliente</translation>
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
    <name>rl::SearchHit</name>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>asignado</translation>
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
    <name>rl::SecretStore</name>
    <message>
        <source>%1 says what this secret is.</source>
        <translation>%1 dice cuál es este secreto.</translation>
    </message>
    <message>
        <source>Change it there, or take the variable away.</source>
        <translation>Cámbielo allí, o quite la variable.</translation>
    </message>
    <message>
        <source>No secret is kept under “%1”.</source>
        <translation>No hay ningún secreto guardado como «%1».</translation>
    </message>
    <message>
        <source>Enter it in the settings.</source>
        <translation>Introdúzcalo en la configuración.</translation>
    </message>
</context>
<context>
    <name>rl::Sentence</name>
    <message>
        <source>{who} is not one of the people of this database.</source>
        <translation>{who} no es una de las personas de esta base de datos.</translation>
    </message>
    <message>
        <source>Ask an administrator to add you to the members.</source>
        <translation>Pida a un administrador que lo agregue a los miembros.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people can do this.</source>
        <translation>Solo la gente de Equity Connect puede hacer esto.</translation>
    </message>
    <message>
        <source>Write to Equity Connect about the case.</source>
        <translation>Escriba a Equity Connect sobre el caso.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people may correct a call.</source>
        <translation>Solo la gente de Equity Connect puede corregir una llamada.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people may attribute a call.</source>
        <translation>Solo la gente de Equity Connect puede atribuir una llamada.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people may dismiss a call.</source>
        <translation>Solo la gente de Equity Connect puede descartar una llamada.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people may import records.</source>
        <translation>Solo la gente de Equity Connect puede importar registros.</translation>
    </message>
    <message>
        <source>{table} is evidence: its rows are added, never changed or removed.</source>
        <translation>{table} es prueba: sus filas se agregan, nunca se cambian ni se eliminan.</translation>
    </message>
    <message>
        <source>Enter a correction, which names what it replaces.</source>
        <translation>Ingrese una corrección que nombre lo que reemplaza.</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>No existe ese caso.</translation>
    </message>
    <message>
        <source>Reload the list of disputes.</source>
        <translation>Actualice la lista de disputas.</translation>
    </message>
    <message>
        <source>There is no case {case}.</source>
        <translation>No existe el caso {case}.</translation>
    </message>
    <message>
        <source>Look it up in the list: ringledgerctl dispute list --search TEXT.</source>
        <translation>Búsquelo en la lista: ringledgerctl dispute list --search TEXTO.</translation>
    </message>
    <message>
        <source>Disputes cannot be listed as &quot;{view}&quot; sorted by &quot;{column}&quot;.</source>
        <translation>Las disputas no se pueden listar como «{view}» ordenadas por «{column}».</translation>
    </message>
    <message>
        <source>Choose one of the views and columns of the list.</source>
        <translation>Elija una de las vistas y columnas de la lista.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>Reload the case.</source>
        <translation>Actualice el caso.</translation>
    </message>
    <message>
        <source>Only Equity Connect decides a case.</source>
        <translation>Solo Equity Connect decide un caso.</translation>
    </message>
    <message>
        <source>You made the decision that is appealed; somebody else decides the appeal.</source>
        <translation>Usted tomó la decisión apelada; la apelación la decide otra persona.</translation>
    </message>
    <message>
        <source>{who} decided this case at {when}.</source>
        <translation>{who} decidió este caso ({when}).</translation>
    </message>
    <message>
        <source>{who} took a decision on this case back at {when}.</source>
        <translation>{who} deshizo una decisión sobre este caso ({when}).</translation>
    </message>
    <message>
        <source>{who} asked the broker about this case at {when}.</source>
        <translation>{who} preguntó al asesor por este caso ({when}).</translation>
    </message>
    <message>
        <source>{who} entered the broker&apos;s answer to this case at {when}.</source>
        <translation>{who} registró la respuesta del asesor en este caso ({when}).</translation>
    </message>
    <message>
        <source>{who} withdrew this case at {when}.</source>
        <translation>{who} retiró este caso ({when}).</translation>
    </message>
    <message>
        <source>{who} reopened this case at {when}.</source>
        <translation>{who} reabrió este caso ({when}).</translation>
    </message>
    <message>
        <source>{who} opened this case at {when}.</source>
        <translation>{who} abrió este caso ({when}).</translation>
    </message>
    <message>
        <source>Case {case} was changed.</source>
        <translation>El caso {case} cambió.</translation>
    </message>
    <message>
        <source>Read the case as it is now before you decide.</source>
        <translation>Lea el caso como está ahora antes de decidir.</translation>
    </message>
    <message>
        <source>Case {case} is not decided yet.</source>
        <translation>El caso {case} aún no está decidido.</translation>
    </message>
    <message>
        <source>Case {case} waits for the broker&apos;s answer already.</source>
        <translation>El caso {case} ya espera la respuesta del asesor.</translation>
    </message>
    <message>
        <source>Decide it.</source>
        <translation>Decídalo.</translation>
    </message>
    <message>
        <source>Enter the answer, or decide without it.</source>
        <translation>Registre la respuesta, o decida sin ella.</translation>
    </message>
    <message>
        <source>Reopen the case to decide it again.</source>
        <translation>Reabra el caso para decidirlo de nuevo.</translation>
    </message>
    <message>
        <source>The decision has no reason.</source>
        <translation>La decisión no tiene motivo.</translation>
    </message>
    <message>
        <source>Write the reason that the broker shall read.</source>
        <translation>Escriba el motivo que leerá el asesor.</translation>
    </message>
    <message>
        <source>A credit in part is more than nothing and less than {amount}.</source>
        <translation>Un abono parcial es más que nada y menos que {amount}.</translation>
    </message>
    <message>
        <source>Enter another amount, or credit in full.</source>
        <translation>Ingrese otro importe, o abone la totalidad.</translation>
    </message>
    <message>
        <source>You may credit up to {limit} for one case; this is {amount}.</source>
        <translation>Usted puede abonar hasta {limit} por caso; esto son {amount}.</translation>
    </message>
    <message>
        <source>Ask a manager to decide this case.</source>
        <translation>Pida a un gerente que decida este caso.</translation>
    </message>
    <message>
        <source>You made the decision that is appealed.</source>
        <translation>Usted tomó la decisión apelada.</translation>
    </message>
    <message>
        <source>Somebody else decides the appeal.</source>
        <translation>La apelación la decide otra persona.</translation>
    </message>
    <message>
        <source>This is not what the call records recommend.</source>
        <translation>Esto no es lo que recomiendan los registros de llamadas.</translation>
    </message>
    <message>
        <source>Write why you decide otherwise; the broker does not see it.</source>
        <translation>Escriba por qué decide otra cosa; el asesor no lo ve.</translation>
    </message>
    <message>
        <source>There is a newer case for this appointment: {case}.</source>
        <translation>Hay un caso más reciente para esta cita: {case}.</translation>
    </message>
    <message>
        <source>Open that one.</source>
        <translation>Abra ese.</translation>
    </message>
    <message>
        <source>&quot;{action}&quot; is no decision.</source>
        <translation>«{action}» no es una decisión.</translation>
    </message>
    <message>
        <source>Use charge_stands, credit_full, credit_part, ask_information, withdraw or reopen.</source>
        <translation>Use charge_stands, credit_full, credit_part, ask_information, withdraw o reopen.</translation>
    </message>
    <message>
        <source>There is no such decision.</source>
        <translation>No existe esa decisión.</translation>
    </message>
    <message>
        <source>{who} made this decision.</source>
        <translation>{who} tomó esta decisión.</translation>
    </message>
    <message>
        <source>Only who decided can take it back; reopen the case instead.</source>
        <translation>Solo quien decidió puede deshacerla; en su lugar, reabra el caso.</translation>
    </message>
    <message>
        <source>The decision before it cannot be taken back any more.</source>
        <translation>La decisión anterior ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>The time to take this decision back is over.</source>
        <translation>Se acabó el tiempo para deshacer esta decisión.</translation>
    </message>
    <message>
        <source>Case {case} does not wait for an answer.</source>
        <translation>El caso {case} no espera respuesta.</translation>
    </message>
    <message>
        <source>Add a note instead.</source>
        <translation>En su lugar, añada una nota.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>La respuesta está vacía.</translation>
    </message>
    <message>
        <source>Write what the broker answered.</source>
        <translation>Escriba lo que respondió el asesor.</translation>
    </message>
    <message>
        <source>From {who}.</source>
        <translation>De {who}.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>La nota está vacía.</translation>
    </message>
    <message>
        <source>Write something, or leave it.</source>
        <translation>Escriba algo, o déjelo.</translation>
    </message>
    <message>
        <source>The file &quot;{file}&quot; cannot be kept with the case.</source>
        <translation>El archivo «{file}» no se puede guardar con el caso.</translation>
    </message>
    <message>
        <source>A file has a name, is not empty and has at most 25 MB.</source>
        <translation>Un archivo tiene nombre, no está vacío y ocupa como máximo 25 MB.</translation>
    </message>
    <message>
        <source>{amount} credited on {day}.</source>
        <translation>{amount} abonados el {day}.</translation>
    </message>
    <message>
        <source>Decided on {day}: the charge stands.</source>
        <translation>Decidido el {day}: el cargo se mantiene.</translation>
    </message>
    <message>
        <source>Open since {day}.</source>
        <translation>Abierto desde el {day}.</translation>
    </message>
    <message>
        <source>This appointment costs nothing.</source>
        <translation>Esta cita no cuesta nada.</translation>
    </message>
    <message>
        <source>Moved to {day}.</source>
        <translation>Se cambió al {day}.</translation>
    </message>
    <message>
        <source>Moved to another day.</source>
        <translation>Se cambió a otro día.</translation>
    </message>
    <message>
        <source>Cancelled on {day}.</source>
        <translation>Se canceló el {day}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>This appointment is still to come.</source>
        <translation>Esta cita aún no ha llegado.</translation>
    </message>
    <message>
        <source>{days} days after the appointment; claims are due within {limit}.</source>
        <translation>{days} días después de la cita; el plazo para reclamar es de {limit}.</translation>
    </message>
    <message>
        <source>No billable call is on record, so it is on no invoice yet.</source>
        <translation>No consta ninguna llamada facturable, así que aún no está en ninguna factura.</translation>
    </message>
    <message>
        <source>No appointment of this broker fits.</source>
        <translation>Ninguna cita de este asesor corresponde.</translation>
    </message>
    <message>
        <source>No appointment of this broker on {day} fits.</source>
        <translation>Ninguna cita de este asesor del {day} corresponde.</translation>
    </message>
    <message>
        <source>Fits {count} appointments: {appointments}.</source>
        <translation>Corresponde a {count} citas: {appointments}.</translation>
    </message>
    <message>
        <source>The same appointment as line {line}.</source>
        <translation>La misma cita que la línea {line}.</translation>
    </message>
    <message>
        <source>Booked for {day}.</source>
        <translation>Reservada para el {day}.</translation>
    </message>
    <message>
        <source>Booked for {day}. {rest}</source>
        <translation>Reservada para el {day}. {rest}</translation>
    </message>
    <message>
        <source>There is no such appointment.</source>
        <translation>No existe esa cita.</translation>
    </message>
    <message>
        <source>Choose it from the broker&apos;s month.</source>
        <translation>Elíjala en el mes del asesor.</translation>
    </message>
    <message>
        <source>No case was opened.</source>
        <translation>No se abrió ningún caso.</translation>
    </message>
    <message>
        <source>No case was opened. {rest}</source>
        <translation>No se abrió ningún caso. {rest}</translation>
    </message>
    <message>
        <source>See case {case}.</source>
        <translation>Vea el caso {case}.</translation>
    </message>
    <message>
        <source>There is nothing to dispute.</source>
        <translation>No hay nada que disputar.</translation>
    </message>
    <message>
        <source>There is no such broker.</source>
        <translation>No existe ese asesor.</translation>
    </message>
    <message>
        <source>Choose the broker from the list.</source>
        <translation>Elija al asesor en la lista.</translation>
    </message>
    <message>
        <source>{count} lines are too many for one list.</source>
        <translation>{count} líneas son demasiadas para una lista.</translation>
    </message>
    <message>
        <source>Paste up to 2,000 lines at a time.</source>
        <translation>Pegue hasta 2,000 líneas a la vez.</translation>
    </message>
    <message>
        <source>Line {line} names no appointment.</source>
        <translation>La línea {line} no nombra ninguna cita.</translation>
    </message>
    <message>
        <source>Choose the broker whose list this is.</source>
        <translation>Elija al asesor de quien es esta lista.</translation>
    </message>
    <message>
        <source>{month} is no month.</source>
        <translation>{month} no es un mes.</translation>
    </message>
    <message>
        <source>Use a year and a month from 1 to 12.</source>
        <translation>Use un año y un mes del 1 al 12.</translation>
    </message>
    <message>
        <source>Fewer than four digits fit too many brokers.</source>
        <translation>Menos de cuatro cifras corresponden a demasiados asesores.</translation>
    </message>
    <message>
        <source>Type the last four digits of the caller&apos;s number.</source>
        <translation>Escriba las cuatro últimas cifras de quien llama.</translation>
    </message>
    <message>
        <source>Neither {caller} nor {called} is a number of the pool.</source>
        <translation>Ni {caller} ni {called} es un número de la reserva.</translation>
    </message>
    <message>
        <source>Nobody held {number} at that time.</source>
        <translation>Nadie tenía asignado {number} en ese momento.</translation>
    </message>
    <message>
        <source>{caller} is neither the lead&apos;s phone nor one of the broker&apos;s.</source>
        <translation>{caller} no es el teléfono del cliente ni uno del asesor.</translation>
    </message>
    <message>
        <source>The ledger has this call with other data; a person decides which is right.</source>
        <translation>Esta llamada ya está registrada con otros datos; una persona decide cuáles son los correctos.</translation>
    </message>
    <message>
        <source>The call would start in the future.</source>
        <translation>La llamada empezaría en el futuro.</translation>
    </message>
    <message>
        <source>Neither end of the call is a phone number.</source>
        <translation>Ninguno de los extremos de la llamada es un número de teléfono.</translation>
    </message>
    <message>
        <source>A call is attributed with a reason.</source>
        <translation>Una llamada se atribuye con un motivo.</translation>
    </message>
    <message>
        <source>Write why it went this way.</source>
        <translation>Escriba por qué fue así.</translation>
    </message>
    <message>
        <source>This call is no longer kept aside.</source>
        <translation>Esta llamada ya no está apartada.</translation>
    </message>
    <message>
        <source>This call cannot be attributed. {rest}</source>
        <translation>Esta llamada no se puede atribuir. {rest}</translation>
    </message>
    <message>
        <source>Enter what is missing, and the call is matched by itself.</source>
        <translation>Registre lo que falta, y la llamada se asocia sola.</translation>
    </message>
    <message>
        <source>The direction is broker_to_lead, lead_to_broker or internal.</source>
        <translation>La dirección es broker_to_lead, lead_to_broker o internal.</translation>
    </message>
    <message>
        <source>A call is dismissed with a reason.</source>
        <translation>Una llamada se descarta con un motivo.</translation>
    </message>
    <message>
        <source>Write why it is not needed.</source>
        <translation>Escriba por qué no hace falta.</translation>
    </message>
    <message>
        <source>{file} is being imported by somebody else at this moment.</source>
        <translation>Otra persona está importando {file} en este momento.</translation>
    </message>
    <message>
        <source>Wait until that import is done.</source>
        <translation>Espere a que termine esa importación.</translation>
    </message>
    <message>
        <source>This import is not one of yours.</source>
        <translation>Esta importación no es suya.</translation>
    </message>
    <message>
        <source>This part of the file has been imported already.</source>
        <translation>Esta parte del archivo ya se importó.</translation>
    </message>
    <message>
        <source>The staging table was not made by prepare_call_stage().</source>
        <translation>La tabla de preparación no la creó prepare_call_stage().</translation>
    </message>
    <message>
        <source>The row names no lead.</source>
        <translation>La fila no nombra ningún cliente.</translation>
    </message>
    <message>
        <source>There is no such lead; import the leads first.</source>
        <translation>No existe ese cliente; importe primero los clientes (leads).</translation>
    </message>
    <message>
        <source>The row names no broker.</source>
        <translation>La fila no nombra ningún asesor.</translation>
    </message>
    <message>
        <source>There is no such broker; import the brokers first.</source>
        <translation>No existe ese asesor; importe primero los asesores (brokers).</translation>
    </message>
    <message>
        <source>Several brokers are called so; name one by phone.</source>
        <translation>Varios asesores se llaman así; indique uno por su teléfono.</translation>
    </message>
    <message>
        <source>The row names no company that the number is for; say one for all rows with --company.</source>
        <translation>La fila no dice de qué empresa es el número; indique una para todas las filas con --company.</translation>
    </message>
    <message>
        <source>The row names no company.</source>
        <translation>La fila no nombra ninguna empresa.</translation>
    </message>
    <message>
        <source>There is no such time zone; an example is America/New_York.</source>
        <translation>No existe esa zona horaria; un ejemplo es America/New_York.</translation>
    </message>
    <message>
        <source>An appointment is scheduled, showed, no_show, cancelled or rescheduled.</source>
        <translation>Una cita es scheduled, showed, no_show, cancelled o rescheduled.</translation>
    </message>
    <message>
        <source>The broker has no company.</source>
        <translation>El asesor no tiene empresa.</translation>
    </message>
    <message>
        <source>The pool does not have this number; import the numbers first.</source>
        <translation>La reserva no tiene este número; importe primero los números (numbers).</translation>
    </message>
    <message>
        <source>The number would be released before it was assigned.</source>
        <translation>El número se liberaría antes de asignarse.</translation>
    </message>
    <message>
        <source>Somebody else held the number in that time.</source>
        <translation>Otra persona tenía asignado el número en ese tiempo.</translation>
    </message>
    <message>
        <source>The appointment needs a date and time.</source>
        <translation>La cita necesita fecha y hora.</translation>
    </message>
    <message>
        <source>There is no lead {lead}.</source>
        <translation>No existe el cliente {lead}.</translation>
    </message>
    <message>
        <source>There is no broker {broker}.</source>
        <translation>No existe el asesor {broker}.</translation>
    </message>
    <message>
        <source>Broker {broker} has no company name, so no pool belongs to this broker.</source>
        <translation>El asesor {broker} no tiene nombre de empresa, así que no le corresponde ninguna reserva.</translation>
    </message>
    <message>
        <source>{number} is not a number of the pool.</source>
        <translation>{number} no es un número de la reserva.</translation>
    </message>
    <message>
        <source>{number} is not active (its status is {status}).</source>
        <translation>{number} no está activo (su estado es {status}).</translation>
    </message>
    <message>
        <source>{number} belongs to the pool of {company}, and the broker works for {other}.</source>
        <translation>{number} pertenece a la reserva de {company}, y el asesor trabaja para {other}.</translation>
    </message>
    <message>
        <source>{number} is held for {whom}.</source>
        <translation>{number} está asignado a {whom}.</translation>
    </message>
    <message>
        <source>{number} is held for {whom} until {until}.</source>
        <translation>{number} está asignado a {whom} hasta {until}.</translation>
    </message>
    <message>
        <source>{number} was taken by somebody else at this moment. Choose another number.</source>
        <translation>Otra persona acaba de tomar {number}. Elija otro número.</translation>
    </message>
    <message>
        <source>There is no lead {lead}: lead ids are UUIDs.</source>
        <translation>No existe el cliente {lead}: los ids de clientes son UUID.</translation>
    </message>
    <message>
        <source>There is no broker {broker}: broker ids are UUIDs.</source>
        <translation>No existe el asesor {broker}: los ids de asesores son UUID.</translation>
    </message>
    <message>
        <source>{text} is not a date and time such as 2025-10-22T10:00:00Z.</source>
        <translation>{text} no es una fecha y hora como 2025-10-22T10:00:00Z.</translation>
    </message>
    <message>
        <source>{text} is not a phone number.</source>
        <translation>{text} no es un número de teléfono.</translation>
    </message>
    <message>
        <source>Write it with country code; until then no call is known as this broker&apos;s.</source>
        <translation>Escríbalo con código de país; hasta entonces ninguna llamada se reconoce como de este asesor.</translation>
    </message>
    <message>
        <source>Write it with country code; until then no call can reach it.</source>
        <translation>Escríbalo con código de país; hasta entonces ninguna llamada puede llegarle.</translation>
    </message>
    <message>
        <source>Name a broker with a company; until then calls on this number belong to nobody.</source>
        <translation>Indique un asesor con empresa; hasta entonces las llamadas por este número no son de nadie.</translation>
    </message>
    <message>
        <source>There is a view v_billing_summary that is not Ringledger&apos;s.</source>
        <translation>Hay una vista v_billing_summary que no es de Ringledger.</translation>
    </message>
    <message>
        <source>Rename it, and run the migrations again.</source>
        <translation>Cámbiele el nombre y ejecute de nuevo las migraciones.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>quien llama</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>Quien llama</translation>
    </message>
    <message>
        <source>the called number</source>
        <translation>el número llamado</translation>
    </message>
    <message>
        <source>this lead by another broker</source>
        <translation>este cliente por otro asesor</translation>
    </message>
    <message>
        <source>another lead</source>
        <translation>otro cliente</translation>
    </message>
    <message>
        <source>without an id</source>
        <translation>sin id</translation>
    </message>
    <message>
        <source>An empty number</source>
        <translation>Un número vacío</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>Un texto vacío</translation>
    </message>
    <message>
        <source>The call records of case {case} have changed since you opened it.</source>
        <translation>Los registros de llamadas del caso {case} cambiaron desde que usted lo abrió.</translation>
    </message>
    <message>
        <source>The decision was taken back, and its letter with it.</source>
        <translation>La decisión se deshizo, y su carta con ella.</translation>
    </message>
    <message>
        <source>There is nothing to keep.</source>
        <translation>No hay nada que guardar.</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; cannot be noted as saved.</source>
        <translation>«{file}» no se puede anotar como guardado.</translation>
    </message>
    <message>
        <source>It is an evidence or a letter, with a name and the SHA-256 of its bytes.</source>
        <translation>Son unas pruebas o una carta, con un nombre y el SHA-256 de sus bytes.</translation>
    </message>
    <message>
        <source>Another program has entered a call and does not end its transaction.</source>
        <translation>Otro programa registró una llamada y no termina su transacción.</translation>
    </message>
    <message>
        <source>End that program&apos;s transaction, then start the import again: it goes on where it stopped.</source>
        <translation>Termine la transacción de ese programa e inicie de nuevo la importación: continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>{number} stays with another lead, who has booked over it.</source>
        <translation>{number} se queda con otro cliente, que reservó por él.</translation>
    </message>
    <message>
        <source>{number} cannot have the carrier ids {id} and {other} at once.</source>
        <translation>{number} no puede tener a la vez los ids de operadora {id} y {other}.</translation>
    </message>
    <message>
        <source>signalwire_id and carrier_sid are the same id; write one of them.</source>
        <translation>signalwire_id y carrier_sid son el mismo id; escriba uno de ellos.</translation>
    </message>
    <message>
        <source>{number} cannot have the status {status} and is_active = {active} at once.</source>
        <translation>{number} no puede tener a la vez el estado {status} e is_active = {active}.</translation>
    </message>
    <message>
        <source>Write one of them; the other follows.</source>
        <translation>Escriba uno de ellos; el otro lo sigue.</translation>
    </message>
    <message>
        <source>Enter the broker first.</source>
        <translation>Registre primero al asesor.</translation>
    </message>
    <message>
        <source>Give the broker a company name first.</source>
        <translation>Dé primero al asesor un nombre de empresa.</translation>
    </message>
    <message>
        <source>{number} is in use for a lead and stays in its pool until it is released.</source>
        <translation>{number} está en uso para un cliente y sigue en su reserva hasta que se libere.</translation>
    </message>
    <message>
        <source>Release the number first.</source>
        <translation>Libere primero el número.</translation>
    </message>
    <message>
        <source>Name the company and a broker of it.</source>
        <translation>Indique la empresa y un asesor de ella.</translation>
    </message>
    <message>
        <source>{number} names neither a broker nor a company that it belongs to.</source>
        <translation>{number} no indica ni un asesor ni una empresa a los que pertenezca.</translation>
    </message>
    <message>
        <source>Give broker_id, or assigned_broker_company.</source>
        <translation>Indique broker_id o assigned_broker_company.</translation>
    </message>
    <message>
        <source>{number} has a history of leads and calls, and cannot be removed.</source>
        <translation>{number} tiene un historial de clientes y llamadas, y no se puede eliminar.</translation>
    </message>
    <message>
        <source>Retire it instead: set is_active to false.</source>
        <translation>En su lugar, retírelo: ponga is_active en false.</translation>
    </message>
    <message>
        <source>There is a table phone_numbers beside the pool.</source>
        <translation>Hay una tabla phone_numbers además de la reserva.</translation>
    </message>
    <message>
        <source>Its rows belong into signalwire_phone_numbers; rename it, and run the migrations again. Nothing was changed.</source>
        <translation>Sus filas van en signalwire_phone_numbers; cámbiele el nombre y ejecute de nuevo las migraciones. No se cambió nada.</translation>
    </message>
    <message>
        <source>The pool has no number {number}.</source>
        <translation>La reserva no tiene el número {number}.</translation>
    </message>
    <message>
        <source>The pool does not have this number.</source>
        <translation>La reserva no tiene este número.</translation>
    </message>
    <message>
        <source>Choose one of phone_numbers.</source>
        <translation>Elija uno de phone_numbers.</translation>
    </message>
    <message>
        <source>{number} belongs to the pool of {company}, and the broker does not work there.</source>
        <translation>{number} pertenece a la reserva de {company}, y el asesor no trabaja ahí.</translation>
    </message>
    <message>
        <source>Choose a number of the broker&apos;s own company.</source>
        <translation>Elija un número de la propia empresa del asesor.</translation>
    </message>
    <message>
        <source>Choose an active number.</source>
        <translation>Elija un número activo.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Elija otro número.</translation>
    </message>
    <message>
        <source>Choose another number, or let assign_number_to_lead() choose.</source>
        <translation>Elija otro número, o deje que lo elija assign_number_to_lead().</translation>
    </message>
    <message>
        <source>An assignment keeps its lead and its number.</source>
        <translation>Una asignación conserva su cliente y su número.</translation>
    </message>
    <message>
        <source>Release it, and make another one.</source>
        <translation>Libérela y haga otra.</translation>
    </message>
    <message>
        <source>The broker works for another company than the number&apos;s.</source>
        <translation>El asesor trabaja para una empresa distinta de la del número.</translation>
    </message>
    <message>
        <source>Choose a broker of the same company.</source>
        <translation>Elija un asesor de la misma empresa.</translation>
    </message>
    <message>
        <source>The lead has booked, and the number stays with this lead.</source>
        <translation>El cliente ya reservó, y el número se queda con él.</translation>
    </message>
    <message>
        <source>It is given back when the tracking number is released.</source>
        <translation>Se devuelve cuando se libera el número de seguimiento.</translation>
    </message>
    <message>
        <source>The number is held for this lead&apos;s appointment.</source>
        <translation>El número está asignado a la cita de este cliente.</translation>
    </message>
    <message>
        <source>Cancel the appointment or wait for the number&apos;s release; the assignment ends with it.</source>
        <translation>Cancele la cita o espere a que se libere el número; la asignación termina con ello.</translation>
    </message>
    <message>
        <source>The number became the tracking number of another lead.</source>
        <translation>El número pasó a ser el número de seguimiento de otro cliente.</translation>
    </message>
    <message>
        <source>The lead got {number}.</source>
        <translation>El cliente recibió {number}.</translation>
    </message>
    <message>
        <source>This lead is called from {number} of {company} until that number is released.</source>
        <translation>A este cliente se le llama desde {number}, de {company}, hasta que se libere ese número.</translation>
    </message>
    <message>
        <source>{company} has no free number: of {count} active ones, {held} are held for appointments, {called} are with leads, and {resting} rest or are just being given out.</source>
        <translation>{company} no tiene ningún número libre: de {count} activos, {held} están asignados a citas, {called} los tienen clientes y {resting} descansan o se están entregando en este momento.</translation>
    </message>
    <message>
        <source>{outcome} is not an outcome of a call: answered, booked, no_answer, busy or failed.</source>
        <translation>No es un resultado de una llamada (answered, booked, no_answer, busy o failed): {outcome}.</translation>
    </message>
    <message>
        <source>The call&apos;s time must be known and must not lie ahead.</source>
        <translation>La hora de la llamada debe conocerse y no puede estar en el futuro.</translation>
    </message>
    <message>
        <source>Lead {lead} has no number now; assign_number_to_lead() gives one.</source>
        <translation>El cliente {lead} no tiene número ahora; assign_number_to_lead() da uno.</translation>
    </message>
    <message>
        <source>{number} is held.</source>
        <translation>{number} está asignado.</translation>
    </message>
    <message>
        <source>{number} is held until {until}.</source>
        <translation>{number} está asignado hasta {until}.</translation>
    </message>
    <message>
        <source>{number} is the number that another lead is called from.</source>
        <translation>{number} es el número desde el que se llama a otro cliente.</translation>
    </message>
    <message>
        <source>No broker is known for lead {lead}; name one.</source>
        <translation>No se conoce ningún asesor para el cliente {lead}; indique uno.</translation>
    </message>
    <message>
        <source>This lead holds {number} of {company} until it is released.</source>
        <translation>Este cliente tiene {number}, de {company}, hasta que se libere.</translation>
    </message>
    <message>
        <source>This lead holds {number} and keeps it until it is released.</source>
        <translation>Este cliente tiene {number} y lo conserva hasta que se libere.</translation>
    </message>
    <message>
        <source>{outcome} is not an outcome of an appointment: showed, no_show, cancelled or rescheduled.</source>
        <translation>No es un resultado de una cita (showed, no_show, cancelled o rescheduled): {outcome}.</translation>
    </message>
    <message>
        <source>Lead {lead} holds no number and has no open appointment.</source>
        <translation>El cliente {lead} no tiene número ni cita abierta.</translation>
    </message>
    <message>
        <source>The new time is the old one.</source>
        <translation>La nueva hora es la misma que la anterior.</translation>
    </message>
    <message>
        <source>Lead {lead} has no open appointment with this broker at {time}.</source>
        <translation>El cliente {lead} no tiene ninguna cita abierta con este asesor a esa hora: {time}.</translation>
    </message>
    <message>
        <source>An organization has one name, not both {name} and {other}.</source>
        <translation>Una organización tiene un solo nombre, no {name} y {other} a la vez.</translation>
    </message>
    <message>
        <source>Write name or company_name, or the same in both.</source>
        <translation>Escriba name o company_name, o lo mismo en ambos.</translation>
    </message>
    <message>
        <source>There is no organization {organization}.</source>
        <translation>No existe la organización {organization}.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>No existe la zona horaria {zone}.</translation>
    </message>
    <message>
        <source>Write it as America/New_York.</source>
        <translation>Escríbala como America/New_York.</translation>
    </message>
    <message>
        <source>The message names no sender.</source>
        <translation>El mensaje no indica remitente.</translation>
    </message>
    <message>
        <source>{channel} is none of the channels sms, whatsapp and voice.</source>
        <translation>{channel} no es ninguno de los canales sms, whatsapp y voice.</translation>
    </message>
    <message>
        <source>No workspace found for phone number</source>
        <translation>No se encontró ningún espacio de trabajo para el número de teléfono</translation>
    </message>
    <message>
        <source>The contact of this appointment belongs to another organization.</source>
        <translation>El contacto de esta cita pertenece a otra organización.</translation>
    </message>
    <message>
        <source>{status} is not the status of a recording: pending, processing, completed or failed.</source>
        <translation>No es el estado de una grabación (pending, processing, completed o failed): {status}.</translation>
    </message>
    <message>
        <source>A recording that is {status} cannot become {wanted}.</source>
        <translation>Una grabación en estado {status} no puede pasar a {wanted}.</translation>
    </message>
    <message>
        <source>There is no call {call}.</source>
        <translation>No existe la llamada {call}.</translation>
    </message>
    <message>
        <source>These services belong to another organization.</source>
        <translation>Estos servicios pertenecen a otra organización.</translation>
    </message>
    <message>
        <source>There is no such organization.</source>
        <translation>No existe esa organización.</translation>
    </message>
    <message>
        <source>There is no such verification.</source>
        <translation>No existe esa verificación.</translation>
    </message>
    <message>
        <source>There is no such verified number.</source>
        <translation>No existe ese número verificado.</translation>
    </message>
    <message>
        <source>There is no such forwarding.</source>
        <translation>No existe ese desvío.</translation>
    </message>
    <message>
        <source>There is no such {thing}.</source>
        <translation>No existe: {thing}.</translation>
    </message>
    <message>
        <source>You may act for your own organization only.</source>
        <translation>Solo puede actuar por su propia organización.</translation>
    </message>
    <message>
        <source>This verification belongs to another organization.</source>
        <translation>Esta verificación pertenece a otra organización.</translation>
    </message>
    <message>
        <source>This verified number belongs to another organization.</source>
        <translation>Este número verificado pertenece a otra organización.</translation>
    </message>
    <message>
        <source>This forwarding belongs to another organization.</source>
        <translation>Este desvío pertenece a otra organización.</translation>
    </message>
    <message>
        <source>This {thing} belongs to another organization.</source>
        <translation>Pertenece a otra organización: {thing}.</translation>
    </message>
    <message>
        <source>Invalid phone format. Must be E.164: +countrycode+number</source>
        <translation>Formato de teléfono no válido. Debe ser E.164: +código de país y número</translation>
    </message>
    <message>
        <source>Phone number already verified for this organization</source>
        <translation>El número de teléfono ya está verificado para esta organización</translation>
    </message>
    <message>
        <source>Max attempts exceeded. Try again in 1 hour.</source>
        <translation>Se superó el máximo de intentos. Vuelva a intentarlo en 1 hora.</translation>
    </message>
    <message>
        <source>Rate limited. Try again in 1 hour.</source>
        <translation>Demasiadas solicitudes. Vuelva a intentarlo en 1 hora.</translation>
    </message>
    <message>
        <source>This number is being verified for another organization at this moment.</source>
        <translation>Este número se está verificando para otra organización en este momento.</translation>
    </message>
    <message>
        <source>You have just begun to verify this number.</source>
        <translation>Usted acaba de empezar a verificar este número.</translation>
    </message>
    <message>
        <source>{who} has been verifying this number since {time} UTC.</source>
        <translation>{who} está verificando este número desde {time} UTC.</translation>
    </message>
    <message>
        <source>Only who talks to the carrier may say what its code is.</source>
        <translation>Solo quien habla con la operadora puede decir cuál es su código.</translation>
    </message>
    <message>
        <source>Only who talks to the carrier may say what it says.</source>
        <translation>Solo quien habla con la operadora puede decir lo que ella dice.</translation>
    </message>
    <message>
        <source>Only the carrier knows the code of this verification.</source>
        <translation>Solo la operadora conoce el código de esta verificación.</translation>
    </message>
    <message>
        <source>Verification code expired. Please request a new one.</source>
        <translation>El código de verificación venció. Solicite uno nuevo.</translation>
    </message>
    <message>
        <source>This verification has its code already. Begin again to have the carrier call once more.</source>
        <translation>Esta verificación ya tiene su código. Empiece de nuevo para que la operadora llame otra vez.</translation>
    </message>
    <message>
        <source>A verification code has six digits.</source>
        <translation>Un código de verificación tiene seis cifras.</translation>
    </message>
    <message>
        <source>Verification call initiated. Check your phone for 6-digit code.</source>
        <translation>Llamada de verificación iniciada. Busque en su teléfono el código de 6 cifras.</translation>
    </message>
    <message>
        <source>This verification is not pending any more: it is {status}.</source>
        <translation>Esta verificación ya no está pendiente: está en estado {status}.</translation>
    </message>
    <message>
        <source>Invalid verification code. {count} attempts remaining.</source>
        <translation>Código de verificación no válido. Quedan {count} intentos.</translation>
    </message>
    <message>
        <source>Invalid verification code. 1 attempt remaining.</source>
        <translation>Código de verificación no válido. Queda 1 intento.</translation>
    </message>
    <message>
        <source>This broker does not belong to the number&apos;s organization.</source>
        <translation>Este asesor no pertenece a la organización del número.</translation>
    </message>
    <message>
        <source>The carrier&apos;s id of the verified number is missing.</source>
        <translation>Falta el id del número verificado en la operadora.</translation>
    </message>
    <message>
        <source>Phone number verified successfully</source>
        <translation>Número de teléfono verificado correctamente</translation>
    </message>
    <message>
        <source>Verified number removed</source>
        <translation>Número verificado eliminado</translation>
    </message>
    <message>
        <source>The state of the wizard is an object, without a verification code.</source>
        <translation>El estado del asistente es un objeto, sin código de verificación.</translation>
    </message>
    <message>
        <source>A forwarding that is {status} cannot become {wanted}.</source>
        <translation>Un desvío en estado {status} no puede pasar a {wanted}.</translation>
    </message>
    <message>
        <source>Disable it first, then set it up again.</source>
        <translation>Desactívelo primero y luego configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>This phone number is not verified.</source>
        <translation>Este número de teléfono no está verificado.</translation>
    </message>
    <message>
        <source>The forwarding type is total_ai or safety_net.</source>
        <translation>El tipo de desvío es total_ai o safety_net.</translation>
    </message>
    <message>
        <source>The carrier is att, tmobile, verizon, sprint, other_gsm, other_cdma or international.</source>
        <translation>La operadora es att, tmobile, verizon, sprint, other_gsm, other_cdma o international.</translation>
    </message>
    <message>
        <source>The organization has no number to forward to. Name one.</source>
        <translation>La organización no tiene ningún número al que desviar. Indique uno.</translation>
    </message>
    <message>
        <source>A number cannot be forwarded to itself.</source>
        <translation>Un número no se puede desviar a sí mismo.</translation>
    </message>
    <message>
        <source>The ring time is 5 to 60 seconds.</source>
        <translation>El tiempo de timbre es de 5 a 60 segundos.</translation>
    </message>
    <message>
        <source>Forwarding is active. Dial: {code} ({carrier}) to deactivate it, and disable it here, before it is set up anew.</source>
        <translation>El desvío está activo. Marque {code} ({carrier}) para desactivarlo, y desactívelo aquí, antes de configurarlo de nuevo.</translation>
    </message>
    <message>
        <source>This forwarding is disabled. Set it up again first.</source>
        <translation>Este desvío está desactivado. Configúrelo de nuevo primero.</translation>
    </message>
    <message>
        <source>Setup confirmed! Your calls are now forwarding to Voxanne AI.</source>
        <translation>¡Configuración confirmada! Sus llamadas ya se desvían a Voxanne AI.</translation>
    </message>
    <message>
        <source>Only an active forwarding can be proven.</source>
        <translation>Solo se puede probar un desvío activo.</translation>
    </message>
    <message>
        <source>A proof names its call and when it was.</source>
        <translation>Una prueba indica su llamada y cuándo fue.</translation>
    </message>
    <message>
        <source>Forwarding disabled. Dial: {code} ({carrier}) to deactivate.</source>
        <translation>Desvío desactivado. Marque {code} ({carrier}) para desactivarlo en el teléfono.</translation>
    </message>
    <message>
        <source>This number has no forwarding yet.</source>
        <translation>Este número aún no tiene desvío.</translation>
    </message>
    <message>
        <source>The carrier&apos;s own list was read for all of it.</source>
        <translation>Se leyó la lista de la operadora para todo ese tiempo.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people may close an incident.</source>
        <translation>Solo la gente de Equity Connect puede cerrar un incidente.</translation>
    </message>
    <message>
        <source>An incident is closed with a reason.</source>
        <translation>Un incidente se cierra con un motivo.</translation>
    </message>
    <message>
        <source>Write how you know that no call of that time is missing.</source>
        <translation>Escriba cómo sabe que no falta ninguna llamada de ese tiempo.</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>No existe ese incidente.</translation>
    </message>
    <message>
        <source>Reload the list of incidents.</source>
        <translation>Actualice la lista de incidentes.</translation>
    </message>
    <message>
        <source>This incident is not over yet.</source>
        <translation>Este incidente aún no terminó.</translation>
    </message>
    <message>
        <source>Enter when it ended first.</source>
        <translation>Registre primero cuándo terminó.</translation>
    </message>
    <message>
        <source>{who} closed this incident already.</source>
        <translation>{who} ya cerró este incidente.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>No se indicó ningún motivo.</translation>
    </message>
    <message>
        <source>Rollups cannot be read by {what}.</source>
        <translation>Los resúmenes no se pueden leer por {what}.</translation>
    </message>
    <message>
        <source>Use day, month, campaign, organization or number.</source>
        <translation>Use day, month, campaign, organization o number.</translation>
    </message>
    <message>
        <source>Ended at adoption: another assignment of the same number or lead counts.</source>
        <translation>Terminó al adoptar las tablas: cuenta otra asignación del mismo número o cliente.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ninguna hora</translation>
    </message>
    <message>
        <source>Only an administrator may name others.</source>
        <translation>Solo un administrador puede nombrar a otros.</translation>
    </message>
    <message>
        <source>Change your own name, or ask an administrator.</source>
        <translation>Cambie su propio nombre, o pídaselo a un administrador.</translation>
    </message>
    <message>
        <source>This is no name for a letter.</source>
        <translation>Este no es un nombre para una carta.</translation>
    </message>
    <message>
        <source>A name has at most 80 characters, and no tabs or line breaks.</source>
        <translation>Un nombre tiene como máximo 80 caracteres, y ni tabuladores ni saltos de línea.</translation>
    </message>
    <message>
        <source>Look at the list of people: ringledgerctl person list.</source>
        <translation>Mire la lista de personas: ringledgerctl person list.</translation>
    </message>
    <message>
        <source>Only the date fits; choose: {appointments}.</source>
        <translation>Solo coincide la fecha; elija: {appointments}.</translation>
    </message>
    <message>
        <source>Only Equity Connect&apos;s own people may enter an incident.</source>
        <translation>Solo el personal de Equity Connect puede anotar un incidente.</translation>
    </message>
    <message>
        <source>An incident ends after it begins.</source>
        <translation>Un incidente acaba después de empezar.</translation>
    </message>
    <message>
        <source>Enter another time.</source>
        <translation>Escriba otra hora.</translation>
    </message>
    <message>
        <source>This incident is still to come.</source>
        <translation>Este incidente aún está por venir.</translation>
    </message>
    <message>
        <source>Enter it when it has begun.</source>
        <translation>Anótelo cuando haya empezado.</translation>
    </message>
    <message>
        <source>&quot;{number}&quot; is not of a carrier.</source>
        <translation>“{number}” no es de una operadora.</translation>
    </message>
    <message>
        <source>An incident names a carrier, and numbers in the form +14155550100.</source>
        <translation>Un incidente nombra una operadora, y números en la forma +14155550100.</translation>
    </message>
    <message>
        <source>This incident is over already.</source>
        <translation>Este incidente ya acabó.</translation>
    </message>
    <message>
        <source>The calls of this appointment are being corrected at this moment.</source>
        <translation>Las llamadas de esta cita se están corrigiendo en este momento.</translation>
    </message>
    <message>
        <source>Book it again.</source>
        <translation>Vuelva a reservarla.</translation>
    </message>
    <message>
        <source>The decision on case {case} does not say which call records it rests on; nothing was decided.</source>
        <translation>La decisión sobre el caso {case} no dice en qué registros de llamadas se basa; no se decidió nada.</translation>
    </message>
    <message>
        <source>Bring the program up to date, open the case there, and decide it again.</source>
        <translation>Actualice el programa, abra el caso en él y decídalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>rl::ServerAccount</name>
    <message>
        <source>PostgreSQL does not run as root, and there is no account &apos;postgres&apos; that it could run as.</source>
        <translation>PostgreSQL no se ejecuta como root, y no hay ninguna cuenta «postgres» con la que pueda ejecutarse.</translation>
    </message>
    <message>
        <source>Install the package &apos;postgresql&apos;, or start Ringledger as another user.</source>
        <translation>Instale el paquete «postgresql», o inicie Ringledger con otro usuario.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be made.</source>
        <translation>El disco está lleno: no se puede crear %1.</translation>
    </message>
    <message>
        <source>Free some space and start again; nothing was lost.</source>
        <translation>Libere espacio e inicie de nuevo; no se perdió nada.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2.</source>
        <translation>No se puede usar la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>Set RINGLEDGER_DATA to a folder that Ringledger may write to.</source>
        <translation>Ponga en RINGLEDGER_DATA una carpeta en la que Ringledger pueda escribir.</translation>
    </message>
</context>
<context>
    <name>rl::Session</name>
    <message>
        <source>Reload to see what there is.</source>
        <translation>Actualice para ver lo que hay.</translation>
    </message>
</context>
<context>
    <name>rl::SettingsAccess</name>
    <message>
        <source>This computer has no keychain that answers. Passwords and tokens last only until Ringledger ends; they are never written to a file.</source>
        <translation>Este equipo no tiene un llavero que responda. Las contraseñas y los tokens duran solo hasta que Ringledger se cierre; nunca se escriben en un archivo.</translation>
    </message>
</context>
<context>
    <name>rl::SettingsBook</name>
    <message>
        <source>The settings cannot be written to %1.</source>
        <translation>No se puede escribir la configuración en %1.</translation>
    </message>
    <message>
        <source>Check who may write there, and the room on the disk.</source>
        <translation>Compruebe quién puede escribir allí, y el espacio en el disco.</translation>
    </message>
</context>
<context>
    <name>rl::SettingsCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>rl::SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Operadoras</translation>
    </message>
    <message>
        <source>Verification calls go over</source>
        <translation>Las llamadas de verificación van por</translation>
    </message>
    <message>
        <source>In a field: test the connection</source>
        <translation>En un campo: probar la conexión</translation>
    </message>
    <message>
        <source>To the next field or button</source>
        <translation>Al campo o botón siguiente</translation>
    </message>
    <message>
        <source>In the settings something is changed.</source>
        <translation>En la configuración hay cambios.</translation>
    </message>
</context>
<context>
    <name>rl::SetupWizard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>&amp;Terminar</translation>
    </message>
    <message>
        <source>Set up a broker&apos;s number</source>
        <translation>Configurar el número de un asesor</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>1 · The broker&apos;s number</source>
        <translation>1 · El número del asesor</translation>
    </message>
    <message>
        <source>2 · Verification</source>
        <translation>2 · Verificación</translation>
    </message>
    <message>
        <source>3 · Network and mode</source>
        <translation>3 · Red y modo</translation>
    </message>
    <message>
        <source>4 · Codes</source>
        <translation>4 · Códigos</translation>
    </message>
    <message>
        <source>5 · Confirmation</source>
        <translation>5 · Confirmación</translation>
    </message>
    <message>
        <source>Set up a broker&apos;s number — PRACTICE</source>
        <translation>Configurar el número de un asesor — PRÁCTICAS</translation>
    </message>
</context>
<context>
    <name>rl::SetupWizardModel</name>
    <message>
        <source>Choose the broker whose number is set up.</source>
        <translation>Elija el asesor cuyo número se configura.</translation>
    </message>
    <message>
        <source>Say which network the SIM is on.</source>
        <translation>Indique en qué red está la SIM.</translation>
    </message>
    <message>
        <source>Choose which calls are forwarded.</source>
        <translation>Elija qué llamadas se desvían.</translation>
    </message>
    <message>
        <source>Say which number the calls go to.</source>
        <translation>Indique a qué número van las llamadas.</translation>
    </message>
    <message>
        <source>%1 sells cards of several networks (%2). The number printed on the card, or under Settings › About › ICCID, tells which: type it here.</source>
        <translation>%1 vende tarjetas de varias redes (%2). El número impreso en la tarjeta, o en Ajustes › Información › ICCID, dice cuál: escríbalo aquí.</translation>
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
    <name>rl::SignalWireCallerIds</name>
    <message>
        <source>There is no number to verify.</source>
        <translation>No hay ningún número que verificar.</translation>
    </message>
    <message>
        <source>SignalWire calls at once; it cannot wait.</source>
        <translation>SignalWire llama enseguida; no puede esperar.</translation>
    </message>
</context>
<context>
    <name>rl::SocketFolder</name>
    <message>
        <source>No folder for the database&apos;s socket can be made.</source>
        <translation>No se puede crear una carpeta para el socket de la base de datos.</translation>
    </message>
    <message>
        <source>Look who owns %1.</source>
        <translation>Revise de quién es %1.</translation>
    </message>
</context>
<context>
    <name>rl::SqlStatement</name>
    <message>
        <source>A text contains a NUL character, which no database text can hold.</source>
        <translation>Un texto contiene un carácter NUL, que ningún texto de la base de datos puede contener.</translation>
    </message>
    <message>
        <source>Remove it and try again.</source>
        <translation>Quítelo y vuelva a intentarlo.</translation>
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
    <name>rl::StepPage</name>
    <message>
        <source>The answers could not be saved: %1</source>
        <translation>No se pudieron guardar las respuestas: %1</translation>
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
    <name>rl::TelephonyDesk</name>
    <message>
        <source>Phone number already verified for this organization</source>
        <translation>El número de teléfono ya está verificado para esta organización</translation>
    </message>
    <message>
        <source>Verification code expired. Please request a new one.</source>
        <translation>El código de verificación venció. Solicite uno nuevo.</translation>
    </message>
    <message>
        <source>Max attempts exceeded. Try again in 1 hour.</source>
        <translation>Se superó el máximo de intentos. Vuelva a intentarlo en 1 hora.</translation>
    </message>
</context>
<context>
    <name>rl::TerminalConnections</name>
    <message>
        <source>Where there is no keychain, such as on a server, the environment says it all; it goes before the settings:
RINGLEDGER_TWILIO_ACCOUNT, RINGLEDGER_TWILIO_API_KEY (optional), RINGLEDGER_TWILIO_TOKEN
RINGLEDGER_SIGNALWIRE_SPACE, RINGLEDGER_SIGNALWIRE_PROJECT, RINGLEDGER_SIGNALWIRE_TOKEN
Passwords of databases: PGPASSWORD or ~/.pgpass.</source>
        <translation>Donde no hay llavero, como en un servidor, el entorno lo dice todo; va antes que la configuración:
RINGLEDGER_TWILIO_ACCOUNT, RINGLEDGER_TWILIO_API_KEY (opcional), RINGLEDGER_TWILIO_TOKEN
RINGLEDGER_SIGNALWIRE_SPACE, RINGLEDGER_SIGNALWIRE_PROJECT, RINGLEDGER_SIGNALWIRE_TOKEN
Contraseñas de bases de datos: PGPASSWORD o ~/.pgpass.</translation>
    </message>
</context>
<context>
    <name>rl::TerminalCredentials</name>
    <message>
        <source>There is no organization “%1”.</source>
        <translation>No existe la organización «%1».</translation>
    </message>
    <message>
        <source>Give its whole name, or its id.</source>
        <translation>Indique su nombre completo o su id.</translation>
    </message>
    <message>
        <source>%1 organizations are called “%2”.</source>
        <translation>%1 organizaciones se llaman «%2».</translation>
    </message>
    <message>
        <source>Give the id of the one that is meant.</source>
        <translation>Indique el id de la que corresponde.</translation>
    </message>
</context>
<context>
    <name>rl::TerminalDesk</name>
    <message>
        <source>No broker is called “%1”.</source>
        <translation>Ningún asesor se llama «%1».</translation>
    </message>
    <message>
        <source>Give a part of the name, the company or the phone.</source>
        <translation>Indique una parte del nombre, la empresa o el teléfono.</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>“%1” fits %2 brokers: %3.</source>
        <translation>«%1» corresponde a %2 asesores: %3.</translation>
    </message>
    <message>
        <source>Give more of the name, or the id.</source>
        <translation>Indique más del nombre, o el id.</translation>
    </message>
</context>
<context>
    <name>rl::TextSource</name>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Revise el nombre.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 es una carpeta.</translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation>Nombre los archivos que contiene.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>No se puede abrir %1: %2.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Compruebe que tiene permiso para leerlo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>Export the list again.</source>
        <translation>Exporte la lista de nuevo.</translation>
    </message>
    <message>
        <source>%1 is not a list that can be read.</source>
        <translation>%1 no es una lista que se pueda leer.</translation>
    </message>
    <message>
        <source>%1 is not a list that can be read: it is not text.</source>
        <translation>%1 no es una lista que se pueda leer: no es texto.</translation>
    </message>
    <message>
        <source>Export the list as CSV or JSON.</source>
        <translation>Exporte la lista como CSV o JSON.</translation>
    </message>
</context>
<context>
    <name>rl::TimelineWidget</name>
    <message>
        <source>Timeline of the calls</source>
        <translation>Cronología de las llamadas</translation>
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
    <name>rl::TwilioCallerIds</name>
    <message>
        <source>There is no number to verify.</source>
        <translation>No hay ningún número que verificar.</translation>
    </message>
    <message>
        <source>A verification call can wait 60 seconds at most.</source>
        <translation>Una llamada de verificación puede esperar 60 segundos como máximo.</translation>
    </message>
    <message>
        <source>At Twilio the owner keys the code in on the phone.</source>
        <translation>Con Twilio, el titular teclea el código en el teléfono.</translation>
    </message>
    <message>
        <source>Read the code to them while the phone rings.</source>
        <translation>Léale el código mientras suena el teléfono.</translation>
    </message>
    <message>
        <source>Twilio does not call a second time with the same code.</source>
        <translation>Twilio no llama por segunda vez con el mismo código.</translation>
    </message>
    <message>
        <source>Start a new verification.</source>
        <translation>Empiece una nueva verificación.</translation>
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
    <name>rl::VerdictCard</name>
    <message>
        <source>What to tell the broker</source>
        <translation>Qué decirle al asesor</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Recommended: %1</source>
        <translation>Recomendado: %1</translation>
    </message>
    <message>
        <source>Favours the broker</source>
        <translation>Favorece al asesor</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Copiar la frase</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>rl::VerificationPage</name>
    <message>
        <source>2 · Verification</source>
        <translation>2 · Verificación</translation>
    </message>
    <message>
        <source>Check the co&amp;de</source>
        <translation>&amp;Comprobar el código</translation>
    </message>
    <message>
        <source>&amp;Call again</source>
        <translation>&amp;Llamar otra vez</translation>
    </message>
    <message>
        <source>The six digits that the broker hears</source>
        <translation>Los seis dígitos que oye el asesor</translation>
    </message>
    <message>
        <source>It is done when the carrier itself lists the number as verified; that is asked every other second. You may close this window: it goes on here, or on another computer, but the code is kept nowhere.</source>
        <translation>Está hecho cuando la propia operadora da el número por verificado; se le pregunta cada dos segundos. Puede cerrar esta ventana: se sigue aquí o en otro equipo, pero el código no se guarda en ningún sitio.</translation>
    </message>
    <message>
        <source>The carrier lists the number as verified.</source>
        <translation>La operadora da el número por verificado.</translation>
    </message>
    <message>
        <source>Three wrong codes: the number is locked for an hour.</source>
        <translation>Tres códigos incorrectos: el número queda bloqueado una hora.</translation>
    </message>
    <message>
        <source>The code has expired. Call again for a new one.</source>
        <translation>El código ha caducado. Llame otra vez para obtener uno nuevo.</translation>
    </message>
    <message>
        <source>The broker hears the code and tells it to you; you type it here.</source>
        <translation>El asesor oye el código y se lo dice; usted lo escribe aquí.</translation>
    </message>
    <message>
        <source>The code was shown on another screen, or before this window was closed; it is kept nowhere. If the broker has keyed it in, this page notices. Else call again.</source>
        <translation>El código se mostró en otra pantalla o antes de cerrar esta ventana; no se guarda en ningún sitio. Si el asesor lo ha marcado, esta página lo notará. Si no, llame otra vez.</translation>
    </message>
    <message>
        <source>Read it to the broker; they key it in when the phone rings.</source>
        <translation>Léaselo al asesor; lo marca cuando suene el teléfono.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Call again in %1</source>
        <translation>Llamar otra vez en %1</translation>
    </message>
</context>
<context>
    <name>rl::VerificationRun</name>
    <message>
        <source>The phone rings, but the carrier&apos;s answer with the code was lost. Let it ring out, then call again.</source>
        <translation>El teléfono suena, pero se perdió la respuesta de la operadora con el código. Déjelo sonar y llame otra vez.</translation>
    </message>
    <message>
        <source>The carrier could not be asked just now; it is asked again. %1</source>
        <translation>Ahora no se pudo preguntar a la operadora; se le preguntará otra vez. %1</translation>
    </message>
    <message>
        <source>This number is no longer there: somebody removed it.</source>
        <translation>Este número ya no está: alguien lo quitó.</translation>
    </message>
    <message>
        <source>Call the phone to verify it again.</source>
        <translation>Llame al teléfono para verificarlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>rl::VerificationStrip</name>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>code expired</source>
        <translation>código caducado</translation>
    </message>
    <message>
        <source>waits for the code</source>
        <translation>espera el código</translation>
    </message>
    <message>
        <source>locked for %1</source>
        <translation>bloqueado %1</translation>
    </message>
    <message>
        <source>code expires in %1</source>
        <translation>el código caduca en %1</translation>
    </message>
    <message>
        <source>call again in %1</source>
        <translation>llamar otra vez en %1</translation>
    </message>
    <message>
        <source>1 more call this hour</source>
        <translation>1 llamada más esta hora</translation>
    </message>
    <message>
        <source>%1 more calls this hour</source>
        <translation>%1 llamadas más esta hora</translation>
    </message>
</context>
<context>
    <name>rl::VerifiedNumbersModel</name>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Asesor</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Operadora</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Undo code</source>
        <translation>Código para deshacer</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Última confirmación</translation>
    </message>
</context>
<context>
    <name>rl::WhenOptions</name>
    <message>
        <source>there is no time zone “%1”; examples are America/New_York and Eastern.</source>
        <translation>no existe la zona horaria “%1”; por ejemplo, America/New_York y Eastern.</translation>
    </message>
    <message>
        <source>Zone of times that name none (this computer&apos;s).</source>
        <translation>Zona de las horas que no dicen ninguna (la de este equipo).</translation>
    </message>
</context>
<context>
    <name>rl::Workplace</name>
    <message>
        <source>Today&apos;s backup was not made: %1</source>
        <translation>No se hizo la copia de seguridad de hoy: %1</translation>
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
        <translation>El asesor respondió</translation>
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
        <source>Evidence saved</source>
        <translation>Pruebas guardadas</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Abonado</translation>
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
        <translation>Preguntar a la operadora</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Decide usted</translation>
    </message>
    <message>
        <source>Strong evidence</source>
        <translation>Registro sólido</translation>
    </message>
    <message>
        <source>Moderate evidence</source>
        <translation>Registro moderado</translation>
    </message>
    <message>
        <source>Weak evidence</source>
        <translation>Registro débil</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Not for call records</source>
        <translation>Los registros no lo resuelven</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Waiting for broker</source>
        <translation>Espera al asesor</translation>
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
        <translation>Cita cancelada</translation>
    </message>
    <message>
        <source>Unqualified lead</source>
        <translation>Cliente no calificado</translation>
    </message>
    <message>
        <source>Duplicate lead</source>
        <translation>Cliente duplicado</translation>
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
        <translation>de la operadora</translation>
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
        <translation>no figura</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin consultar</translation>
    </message>
    <message>
        <source>lead called broker</source>
        <translation>llamó el cliente</translation>
    </message>
    <message>
        <source>broker called lead</source>
        <translation>llamó el asesor</translation>
    </message>
    <message>
        <source>our own call</source>
        <translation>llamada nuestra</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>número no registrado</translation>
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
        <translation>quizá un buzón de voz</translation>
    </message>
    <message>
        <source>caller</source>
        <translation>quien llamó</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>quien recibió</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>la operadora</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Decided otherwise</source>
        <translation>Se decidió otra cosa</translation>
    </message>
    <message>
        <source>Letter saved</source>
        <translation>Carta guardada</translation>
    </message>
    <message>
        <source>No call on record</source>
        <translation>No consta ninguna llamada</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>broker&apos;s office</source>
        <translation>of. del asesor</translation>
    </message>
    <message>
        <source>broker&apos;s cell</source>
        <translation>cel. del asesor</translation>
    </message>
    <message>
        <source>broker&apos;s mobile</source>
        <translation>móv. del asesor</translation>
    </message>
    <message>
        <source>broker&apos;s verified SIM</source>
        <translation>SIM del asesor</translation>
    </message>
</context>
<context>
    <name>rl::telephonywords</name>
    <message>
        <source>Sprint (now T-Mobile)</source>
        <translation>Sprint (ahora T-Mobile)</translation>
    </message>
    <message>
        <source>Another GSM network</source>
        <translation>Otra red GSM</translation>
    </message>
    <message>
        <source>Another CDMA network</source>
        <translation>Otra red CDMA</translation>
    </message>
    <message>
        <source>Outside the United States</source>
        <translation>Fuera de Estados Unidos</translation>
    </message>
    <message>
        <source>Total AI</source>
        <translation>Total AI</translation>
    </message>
    <message>
        <source>Safety Net</source>
        <translation>Safety Net</translation>
    </message>
    <message>
        <source>Every call goes to the assistant at once; the phone does not ring.</source>
        <translation>Cada llamada va enseguida al asistente; el teléfono no suena.</translation>
    </message>
    <message>
        <source>The phone rings first; the assistant takes what nobody answers, what is declined, and calls while the phone is busy or off.</source>
        <translation>Primero suena el teléfono; el asistente atiende lo que nadie contesta, lo que se rechaza y las llamadas con el teléfono ocupado o apagado.</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Otro teléfono</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>1 try left</source>
        <translation>queda 1 intento</translation>
    </message>
    <message>
        <source>%1 tries left</source>
        <translation>quedan %1 intentos</translation>
    </message>
    <message>
        <source>waits for the code</source>
        <translation>espera el código</translation>
    </message>
    <message>
        <source>code expired</source>
        <translation>código caducado</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>sin verificar</translation>
    </message>
    <message>
        <source>verified, no forwarding</source>
        <translation>verificado, sin desvío</translation>
    </message>
    <message>
        <source>code not dialled yet</source>
        <translation>código aún sin marcar</translation>
    </message>
    <message>
        <source>forwarding disabled</source>
        <translation>desvío desactivado</translation>
    </message>
    <message>
        <source>active, proven</source>
        <translation>activo, demostrado</translation>
    </message>
    <message>
        <source>active, not proven</source>
        <translation>activo, sin demostrar</translation>
    </message>
    <message>
        <source>No call was placed.</source>
        <translation>No se hizo ninguna llamada.</translation>
    </message>
    <message>
        <source>The carrier is about to call.</source>
        <translation>La operadora está a punto de llamar.</translation>
    </message>
    <message>
        <source>The phone is ringing.</source>
        <translation>El teléfono está sonando.</translation>
    </message>
    <message>
        <source>The call was answered: the code is asked for now.</source>
        <translation>Contestaron: ahora se pide el código.</translation>
    </message>
    <message>
        <source>The call has ended.</source>
        <translation>La llamada ha terminado.</translation>
    </message>
    <message>
        <source>The phone was busy. Call again.</source>
        <translation>El teléfono estaba ocupado. Llame otra vez.</translation>
    </message>
    <message>
        <source>Nobody answered. Call again.</source>
        <translation>Nadie contestó. Llame otra vez.</translation>
    </message>
    <message>
        <source>The call did not go through. Call again.</source>
        <translation>La llamada no se completó. Llame otra vez.</translation>
    </message>
</context>
</TS>
