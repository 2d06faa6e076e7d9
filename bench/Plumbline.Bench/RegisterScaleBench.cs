using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Imports;
using Plumbline.Register.Search;

namespace Plumbline.Bench;

/// <summary>
/// The register at scale: short documents added in batches beside bare inserts of the same rows with the same indexes in one transaction; and over 100,000 standards and 100,000 passages the
/// rebuild of all projections and search.
/// </summary>
internal static class RegisterScaleBench
{
    private const int BatchSize = 512;
    private const int WarmBatches = 6;

    private const int PassagesOfOne = 200;
    private const int WarmRounds = 5;
    private const int Rounds = 15;

    /// <summary>Documents in batches against bare inserts.</summary>
    public static void Adding(string folder, int documents)
    {
        var location = new RegisterLocation(Path.Combine(folder, "batches"));
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        var drafts = Enumerable.Range(0, documents + (BatchSize * WarmBatches)).Select(n =>
        {
            var text = BenchText.Make(1500, seed: n);
            return new NewDocument(Encoding.UTF8.GetBytes(text), $"{n}.txt", recogniser.Recognise(new SourceText(text)));
        }).ToList();
        using var store = RegisterStore.Open(location, TimeProvider.System);
        // The first batches are slower: code is compiled and the tables are small.
        foreach (var batch in drafts.Take(BatchSize * WarmBatches).Chunk(BatchSize)) store.AddAll(batch);
        var rest = drafts.Skip(BatchSize * WarmBatches).ToList();
        var before = RowCount(location);
        var cost = Cost.Begin();
        foreach (var batch in rest.Chunk(BatchSize)) store.AddAll(batch);
        cost = cost.End();
        var added = cost.Seconds;
        var rows = RowCount(location) - before;
        Console.WriteLine($"short documents added in batches of {BatchSize}: {rest.Count / added:0} a second, {rows / added:0} rows a second ({rows / rest.Count} rows each)");
        Console.WriteLine($"   {cost.Of(rest.Count, "document")}");
        foreach (var search in (ReadOnlySpan<bool>)[false, true])
        {
            var bare = Bare(location, Path.Combine(folder, $"bare-{search}.db"), search);
            Console.WriteLine($"bare inserts of the same rows with the same indexes{(search ? ", that of the words too," : "")} in one transaction: {bare:0} rows a second; adding goes at {rows / added / bare:0.00} of it");
        }
    }

    /// <summary>Search only, over a register that <see cref="Run"/> left in a folder.</summary>
    public static void SearchIn(string folder)
    {
        using var store = RegisterStore.Open(RegisterLocation.Resolve(folder, Environment.GetEnvironmentVariable), TimeProvider.System, create: false);
        Search(store);
    }

    /// <summary>Filling, search, statistics, rebuild, verification and backup.</summary>
    /// <param name="standards">Number of standards and of passages.</param>
    /// <param name="kept">A folder in which the register is left, or the address of an empty database of a server; null removes it.</param>
    public static void Run(int standards, string? kept)
    {
        var onServer = kept is not null && ServerAddress.IsMeant(kept);
        var folder = kept is null || onServer ? Directory.CreateTempSubdirectory("plumbline-scale-") : Directory.CreateDirectory(kept);
        try
        {
            var location = RegisterLocation.Resolve(onServer ? kept : folder.FullName, _ => folder.FullName);
            using var store = RegisterStore.Open(location, TimeProvider.System);
            var watch = Stopwatch.StartNew();
            var cost = Cost.Begin();
            store.Import("relaton", Enumerable.Range(0, standards).Select(n => new ImportItem($"{n}", Encoding.UTF8.GetBytes(SearchTexts.Record(n)))), "bench");
            Console.WriteLine($"import of {standards:N0} records: {watch.Elapsed.TotalSeconds:0.0} s, {cost.End().Cpu:0.0} s of all cores in this process");
            var recogniser = new Recogniser(Knowledge.BuiltIn);
            cost = Cost.Begin();
            for (var n = 0; n < standards / PassagesOfOne; n++)
            {
                var (text, date) = SearchTexts.Document(n, PassagesOfOne + 2, standards);
                store.Add(new(Encoding.UTF8.GetBytes(text), $"{n}.txt", recogniser.Recognise(new SourceText(text)), Date: date));
            }
            var added = onServer ? $"{standards / PassagesOfOne:N0} documents of about {PassagesOfOne} passages" : $"{Scalar(location, "SELECT count(*) FROM passage_index"):N0} passages";
            cost = cost.End();
            Console.WriteLine($"{added} of two thousand characters recognised and added: {cost.Seconds:0.0} s, {cost.Cpu:0.0} s of all cores in this process{(onServer ? "" : $"; {new FileInfo(location.Database).Length / 1_000_000:N0} MB")}");
            watch.Restart();
            store.Tidy();
            Console.WriteLine($"search index put in order, as add and import do after much was added: {watch.Elapsed.TotalSeconds:0.0} s");
            Search(store);
            watch.Restart();
            var report = store.Statistics();
            Console.WriteLine($"statistics over {report.Standards:N0} standards: {watch.Elapsed.TotalSeconds:0.00} s");
            watch.Restart();
            store.Rebuild();
            Console.WriteLine($"rebuild of all projections: {watch.Elapsed.TotalSeconds:0.0} s");
            watch.Restart();
            var faults = store.CheckDeeply().Faults.Count;
            Console.WriteLine($"verify --deep: {watch.Elapsed.TotalSeconds:0.0} s, {faults} faults");
            watch.Restart();
            store.Backup(Path.Combine(folder.FullName, "backup.tar"));
            Console.WriteLine($"backup: {watch.Elapsed.TotalSeconds:0.0} s");
        }
        finally
        {
            if (kept is null || onServer) folder.Delete(recursive: true);
        }
    }

    private static void Search(RegisterStore store)
    {
        var (all, cpus) = (new List<double>(), new List<double>());
        // A server that has been asked for a while: its code is compiled to the end.
        for (var round = 0; round < WarmRounds; round++) foreach (var query in SearchTexts.Queries) store.Search(new SearchRequest(query));
        foreach (var query in SearchTexts.Queries)
        {
            var (times, cpu) = (new List<double>(), Cost.Begin());
            var results = store.Search(new SearchRequest(query));
            for (var round = 0; round < Rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                store.Search(new SearchRequest(query));
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            times.Sort();
            all.AddRange(times);
            Console.WriteLine($"   {query,-28} {string.Join(' ', results.Counts.Select(c => $"{c.Value,6}"))}   median {times[Rounds / 2],6:0.0} ms   worst {times[^1],6:0.0} ms   of all cores {cpu.End().Cpu / (Rounds + 1) * 1e3,6:0.0} ms");
            cpus.Add(cpu.End().Cpu / (Rounds + 1) * 1e3);
        }
        all.Sort();
        cpus.Sort();
        Console.WriteLine($"search, first page with the counts of every kind, {SearchTexts.Queries.Length} queries of {Rounds} rounds each: median {all[all.Count / 2]:0.0} ms, p95 {all[all.Count * 95 / 100]:0.0} ms, worst {all[^1]:0.0} ms; time of all cores by query: median {cpus[cpus.Count / 2]:0.0} ms, p95 {cpus[cpus.Count * 95 / 100]:0.0} ms");
    }

    /// <summary>Copies all rows of ordinary tables into a new file with the same tables and indexes, in one transaction.</summary>
    private static double Bare(RegisterLocation location, string file, bool search)
    {
        using var source = Open(location.Database);
        using var target = Open(file);
        Execute(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -48000; PRAGMA wal_autocheckpoint = 8000; PRAGMA foreign_keys = ON");
        foreach (var sql in Strings(source, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_words%' ORDER BY type = 'index', rowid")) Execute(target, sql);
        var tables = new List<(string Name, int Columns, List<object[]> Rows)>();
        foreach (var name in Tables(source))
        {
            using var read = source.CreateCommand();
            read.CommandText = $"SELECT * FROM {name}";
            using var reader = read.ExecuteReader();
            var rows = new List<object[]>();
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
            tables.Add((name, reader.FieldCount, rows));
        }
        var words = search ? Words(source) : [];
        if (search) Execute(target, Strings(source, "SELECT sql FROM sqlite_master WHERE name = 'search_words'")[0]);
        var cost = Cost.Begin();
        long count = 0;
        using (var transaction = target.BeginTransaction())
        {
            Execute(target, "PRAGMA defer_foreign_keys = ON");
            foreach (var (name, columns, rows) in tables)
            {
                using var insert = target.CreateCommand();
                insert.Transaction = transaction;
                insert.CommandText = $"INSERT INTO {name} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(c => $"@p{c}"))})";
                for (var c = 0; c < columns; c++) insert.Parameters.Add(new SqliteParameter($"@p{c}", null));
                foreach (var row in rows)
                {
                    for (var c = 0; c < columns; c++) insert.Parameters[c].Value = row[c];
                    insert.ExecuteNonQuery();
                    count++;
                }
            }
            Insert(target, transaction, words);
            transaction.Commit();
        }
        cost = cost.End();
        Console.WriteLine($"   bare: {cost.Of(count, "row")}");
        return count / cost.Seconds;
    }

    /// <summary>The words of every entry by column, as the index holds them: it keeps no text.</summary>
    private static List<(long Id, string[] Columns)> Words(SqliteConnection source)
    {
        string[] names = ["kind", "ids", "title", "heading", "body"];
        Execute(source, "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_words, instance)");
        using var read = source.CreateCommand();
        read.CommandText = "SELECT doc, col, term FROM temp.words ORDER BY doc, col, offset";
        using var reader = read.ExecuteReader();
        var entries = new List<(long, string[])>();
        var texts = new StringBuilder[names.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = new();
        long entry = -1;
        while (reader.Read())
        {
            if (reader.GetInt64(0) != entry) End();
            entry = reader.GetInt64(0);
            texts[Array.IndexOf(names, reader.GetString(1))].Append(reader.GetString(2)).Append(' ');
        }
        End();
        return entries;

        void End()
        {
            if (entry >= 0) entries.Add((entry, [.. texts.Select(t => t.ToString())]));
            foreach (var text in texts) text.Clear();
        }
    }

    private static void Insert(SqliteConnection target, SqliteTransaction transaction, List<(long Id, string[] Columns)> words)
    {
        using var insert = target.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO search_words (rowid, kind, ids, title, heading, body) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)";
        for (var c = 0; c < 6; c++) insert.Parameters.Add(new SqliteParameter($"@p{c}", null));
        foreach (var (id, columns) in words)
        {
            insert.Parameters[0].Value = id;
            for (var c = 0; c < columns.Length; c++) insert.Parameters[c + 1].Value = columns[c];
            insert.ExecuteNonQuery();
        }
    }

    private static long RowCount(RegisterLocation location)
    {
        using var db = Open(location.Database);
        return Tables(db).Sum(table => Number(db, $"SELECT count(*) FROM {table}"));
    }

    private static List<string> Tables(SqliteConnection db) => Strings(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_words%'");

    private static long Scalar(RegisterLocation location, string sql)
    {
        using var db = Open(location.Database);
        return Number(db, sql);
    }

    private static SqliteConnection Open(string file)
    {
        var db = new SqliteConnection($"Data Source={file};Pooling=False");
        db.Open();
        return db;
    }

    private static void Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static List<string> Strings(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read()) strings.Add(reader.GetString(0));
        return strings;
    }
}
