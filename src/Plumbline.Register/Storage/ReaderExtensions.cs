using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>Columns that may be empty.</summary>
internal static class ReaderExtensions
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Long(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static int? Int(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}
