using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Exports;

/// <summary>
/// Writes the whole register as JSON Lines: a head, a line for every row of the base tables (<c>{"statements":{"id":1,...}}</c>, nulls left out), the bytes of the snapshots in
/// pieces, and an end with the number of rows, by which a cut file is known.
/// </summary>
internal sealed class ExportWriter(Database database, Snapshots snapshots)
{
    private const int Piece = 3 << 18;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes all of it as the register is at one moment.</summary>
    /// <returns>Number of rows.</returns>
    public long Write(Stream output, IProgress<int>? progress, CancellationToken cancel) => database.Read(db =>
    {
        // Not disposed, which would close what the caller opened; it is flushed at the end.
        var buffer = new BufferedStream(output, 1 << 16);
        using var json = new Utf8JsonWriter(buffer, Form);
        long rows = 0;
        var withheld = db.All<string>("deposits.all-withheld").ToHashSet(StringComparer.Ordinal);
        Line(ExportTables.Head, () =>
        {
            json.WriteNumber("version", ExportTables.Version);
            json.WriteNumber("schema", database.Form(db));
        });
        foreach (var (table, order) in ExportTables.All)
        {
            // Names of tables are the fixed ones above.
            using var command = db.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY {order}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                cancel.ThrowIfCancellationRequested();
                Line(table, () => Row(json, reader));
                if (++rows % 1000 == 0) progress?.Report((int)Math.Min(rows, int.MaxValue));
                if (table == "snapshots") Bytes(reader.GetString(reader.GetOrdinal("sha256")));
            }
        }
        Line(ExportTables.End, () => json.WriteNumber("rows", rows));
        buffer.Flush();
        return rows;

        void Line(string name, Action members)
        {
            json.Reset();
            json.WriteStartObject();
            json.WriteStartObject(name);
            members();
            json.WriteEndObject();
            json.WriteEndObject();
            json.Flush();
            buffer.WriteByte((byte)'\n');
        }

        void Bytes(string sha256)
        {
            // The text of a deposit that is not open leaves in backups only.
            if (withheld.Contains(sha256)) return;
            using var bytes = snapshots.Open(sha256);
            if (bytes is null) return;
            var piece = new byte[Piece];
            for (int length; (length = bytes.ReadAtLeast(piece, Piece, throwOnEndOfStream: false)) > 0;)
            {
                Line(ExportTables.SnapshotBytes, () =>
                {
                    json.WriteString("sha256", sha256);
                    json.WriteBase64String("bytes", piece.AsSpan(0, length));
                });
            }
        }
    });

    private static void Row(Utf8JsonWriter json, System.Data.Common.DbDataReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.IsDBNull(i)) continue;
            switch (reader.GetValue(i))
            {
                case long number: json.WriteNumber(reader.GetName(i), number); break;
                case double real: json.WriteNumber(reader.GetName(i), real); break;
                case string text: json.WriteString(reader.GetName(i), text); break;
                default: throw new InvalidOperationException($"the column {reader.GetName(i)} holds what an export has no form for");
            }
        }
    }
}
