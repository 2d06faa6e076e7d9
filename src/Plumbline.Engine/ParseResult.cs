namespace Plumbline.Engine;

/// <summary>What a parse gives: a value, or the reason why there is none and the place where reading stopped.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct ParseResult<T>
    where T : class
{
    private ParseResult(T? value, string? error, int position) => (Value, Error, Position) = (value, error, position);

    /// <summary>The value, or null where the parse failed.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value, a short sentence without a full stop; null where there is one.</summary>
    public string? Error { get; }

    /// <summary>0-based UTF-16 offset of the first character that could not be read; with a value, the offset behind it.</summary>
    public int Position { get; }

    /// <summary>A parse that succeeded and read up to <paramref name="end"/>.</summary>
    public static ParseResult<T> Success(T value, int end) => new(value, null, end);

    /// <summary>A parse that failed at <paramref name="position"/>.</summary>
    public static ParseResult<T> Failure(string error, int position) => new(null, error, position);

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">The parse failed; the message says why and where.</exception>
    public T OrThrow() => Value ?? throw new FormatException($"{Error} at position {Position}");
}
