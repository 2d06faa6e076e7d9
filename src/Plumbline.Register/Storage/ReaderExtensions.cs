using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>Columns that may be empty.</summary>
internal static class ReaderExtensions
{
    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Long(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static int? Int(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}
