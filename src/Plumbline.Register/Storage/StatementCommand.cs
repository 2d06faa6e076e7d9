using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>A command whose parameters are given by their places.</summary>
internal abstract class StatementCommand : IDisposable
{
    /// <param name="command">A command with all its parameters; it is disposed of with this.</param>
    protected StatementCommand(DbCommand command)
    {
        Command = command;
        Parameters = [.. command.Parameters.Cast<DbParameter>()];
    }

    protected DbCommand Command { get; }

    protected DbParameter[] Parameters { get; }

    /// <summary>Runs it; a store may put it off until something is read.</summary>
    public abstract void Run(ReadOnlySpan<object?> values);

    /// <summary>The first column of the first row, or null.</summary>
    public abstract object? Value(ReadOnlySpan<object?> values);

    /// <summary>Runs it and reads its rows.</summary>
    public virtual DbDataReader Read(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) Parameters[i].Value = Kept(values[i], i);
        return Command.ExecuteReader();
    }

    public virtual void Dispose()
    {
        Command.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A value as the store keeps it.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="place">Number of its parameter, from 0.</param>
    protected virtual object Kept(object? value, int place) => value ?? DBNull.Value;
}
