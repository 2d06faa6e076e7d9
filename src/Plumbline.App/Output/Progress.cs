namespace Plumbline.App.Output;

/// <summary>One line on standard error that tells what is being done; nothing where standard error is no terminal.</summary>
/// <param name="verb">The verb at work.</param>
internal sealed class Progress(string verb) : IDisposable
{
    private int _shown;

    /// <summary>True where a person sees it.</summary>
    public bool Visible { get; } = !Console.IsErrorRedirected;

    public void Show(string doing)
    {
        if (!Visible) return;
        var width = Math.Max(20, Console.WindowWidth - 1);
        var line = $"{verb} {doing}";
        if (line.Length > width) line = string.Concat(line.AsSpan(0, width - 1), "…");
        Console.Error.Write("\r" + line.PadRight(_shown));
        _shown = line.Length;
    }

    /// <summary>Takes the line away, so that others can write.</summary>
    public void Clear()
    {
        if (_shown == 0) return;
        Console.Error.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }

    public void Dispose() => Clear();
}
