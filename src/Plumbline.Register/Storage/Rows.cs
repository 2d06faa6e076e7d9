using System.Data;
using Dapper;

namespace Plumbline.Register.Storage;

/// <summary>Reads rows of named statements into objects by the names of their columns.</summary>
internal static class Rows
{
    /// <summary>Tells Dapper how columns and instants are named; once, before the first row is read.</summary>
    public static void Prepare()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    /// <summary>The SQL of a name as the store of the connection takes it.</summary>
    public static string Sql(this IDbConnection connection, string name) => SqlText.Of(connection).Named(name);

    public static List<T> All<T>(this IDbConnection connection, string name, object? parameters = null) => connection.Of<T>(connection.Sql(name), parameters);

    /// <summary>Rows of SQL.</summary>
    public static List<T> Of<T>(this IDbConnection connection, string sql, object? parameters) => connection.Query<T>(sql, parameters).AsList();

    /// <summary>The first row of SQL, or null.</summary>
    public static T? FirstOf<T>(this IDbConnection connection, string sql, object? parameters) => connection.QueryFirstOrDefault<T>(sql, parameters);

    public static T? One<T>(this IDbConnection connection, string name, object? parameters = null) => connection.FirstOf<T>(connection.Sql(name), parameters);

    public static int Count(this IDbConnection connection, string name, object? parameters = null) => connection.ExecuteScalar<int>(connection.Sql(name), parameters);

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = Instant.ToText(value);

        public override DateTimeOffset Parse(object value) => Instant.FromText((string)value);
    }
}
