using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Plumbline.Register;

namespace Plumbline.Tests.Register;

/// <summary>
/// A real PostgreSQL server in a temporary folder, on loopback, on a port of its own; its user is the current one, or <c>postgres</c> where that is root. It ends, and its folder goes, with the
/// process that started it, however that ends.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Template = "template_plumbline";

    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer(lasting: false));
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Where(d => int.TryParse(Path.GetFileName(d), out var version) && version >= 15).Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    private static int _ports = Environment.ProcessId * 17 % 12_000;

    /// <summary>Where servers have their folders: the folder of temporary files, or <c>/tmp</c> where it is closed to the user who runs them.</summary>
    private static readonly Lazy<string> Room = new(() =>
    {
        using var asks = Begin("test", "-w", Path.GetTempPath());
        asks.WaitForExit();
        return asks.ExitCode == 0 ? Path.GetTempPath() : "/tmp";
    });

    private readonly string _folder;
    private readonly bool _lasting;
    private readonly int _port;
    private Process? _process;
    private bool _prepared;
    private int _databases;

    /// <param name="lasting">True syncs to the disk, so that what was committed outlives a killed server.</param>
    public PostgresServer(bool lasting)
        : this(lasting, folder => $"{Programs}/initdb -D {folder}/data -U plumbline --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync")
    {
    }

    private PostgresServer(bool lasting, Func<string, string> make)
    {
        _lasting = lasting;
        _port = FreePort();
        _folder = Path.Combine(Room.Value, $"plumbline-pg-{Environment.ProcessId}-{_port}");
        Run("sh", "-c", $"umask 077 && mkdir {_folder} && {make(_folder)} >{_folder}/made.log 2>&1 || (cat {_folder}/made.log >&2; exit 1)");
        Start();
    }

    /// <summary>Why there is no server; null where there can be one.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL 15 is not installed (sudo apt-get install postgresql-15)" : null;

    /// <summary>A standby of this server, which follows it.</summary>
    public PostgresServer Standby() => new(lasting: true, folder => $"{Programs}/pg_basebackup -h 127.0.0.1 -p {_port} -U plumbline -D {folder}/data -R -X stream -c fast");

    /// <summary>The address of a database on this server and others.</summary>
    public RegisterLocation Location(string database, PostgresServer other) =>
        new(ServerAddress.Parse($"postgresql://plumbline@127.0.0.1:{_port},127.0.0.1:{other._port}/{database}"), Path.Combine(Path.GetTempPath(), $"plumbline-keys-{Environment.ProcessId}"));

    /// <summary>The server of this process.</summary>
    public static PostgresServer Shared => One.Value;

    /// <summary>The address of a database.</summary>
    public RegisterLocation Location(string database) => new(ServerAddress.Parse(Address(database)), Path.Combine(Path.GetTempPath(), $"plumbline-keys-{Environment.ProcessId}"));

    public string Address(string database) => $"postgresql://plumbline@127.0.0.1:{_port}/{database}";

    /// <summary>A new database with the tables of a register, and nothing in them.</summary>
    public RegisterLocation NewRegister()
    {
        lock (this)
        {
            if (!_prepared)
            {
                Execute($"CREATE DATABASE {Template}");
                RegisterStore.Open(Location(Template), TimeProvider.System).Dispose();
                _prepared = true;
            }
            return Location(NewDatabase($"TEMPLATE {Template}"));
        }
    }

    /// <summary>A new database.</summary>
    /// <returns>Its name.</returns>
    public string NewDatabase(string options = "")
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        Execute($"CREATE DATABASE {name} {options}");
        return name;
    }

    public void Drop(RegisterLocation location) => Execute($"DROP DATABASE IF EXISTS {location.ToString().Split('/')[^1]} WITH (FORCE)");

    /// <summary>Ends the server at once, as a power cut would.</summary>
    public void Kill()
    {
        // The first line of its file is the number of its process; those that it started go with it, or one of them might still finish what it was asked for.
        Run("sh", "-c", $"p=$(head -1 {_folder}/data/postmaster.pid); kill -9 $p $(cat /proc/$p/task/*/children)");
        _process!.WaitForExit(20_000);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts it, again where it was killed.</summary>
    public void Start()
    {
        var options = $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c shared_buffers=64MB -c max_wal_size=256MB" + (_lasting ? "" : " -c fsync=off -c full_page_writes=off -c synchronous_commit=off");
        // The shell waits for the end of its input, which comes with the end of this process, and takes the server and its folder along.
        _process = Begin("sh", "-c", $"exec 3<&0 >/dev/null 2>&1; rm -f {_folder}/data/postmaster.pid; {Programs}/postgres -D {_folder}/data {options} >>{_folder}/log 2>&1 3<&- & p=$!; (cat <&3; kill -QUIT $p) & wait $p; {(_lasting ? "" : $"rm -rf {_folder}")}");
        Run("sh", "-c", $"for try in $(seq 1200); do {Programs}/pg_isready -q -h 127.0.0.1 -p {_port} && exit; sleep 0.05; done; cat {_folder}/log >&2; exit 1");
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit(20_000);
        _process?.Dispose();
        Run("rm", "-rf", _folder);
    }

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=plumbline;Database=postgres;Pooling=false;Timeout=5");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static void Run(params string[] command)
    {
        using var process = Begin(command);
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {said}");
    }

    /// <summary>Starts a program as the user of the server; it refuses root.</summary>
    private static Process Begin(params string[] command)
    {
        var root = Environment.UserName == "root";
        var start = new ProcessStartInfo(root ? "runuser" : command[0], root ? ["-u", "postgres", "--", .. command] : command[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp",
        };
        return Process.Start(start)!;
    }

    /// <summary>A free port below those that the system gives to connections of its own: one of these could take it while the server is away.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = 20_000 + (Interlocked.Increment(ref _ports) % 12_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Somebody else's: the next one.
            }
        }
    }
}
