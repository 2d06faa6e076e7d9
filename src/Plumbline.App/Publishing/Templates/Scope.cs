namespace Plumbline.App.Publishing.Templates;

/// <summary>Names and their values: text, <see cref="Html"/>, truth, numbers, a list of scopes, a scope; null for nothing. What a name has not here is looked for in the scope around.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public Scope? Around { get; private init; }

    public object? this[string name]
    {
        set => _values[name] = value;
    }

    /// <summary>Names that a template may write here, those around included.</summary>
    public IEnumerable<string> Names => Around is null ? _values.Keys : _values.Keys.Concat(Around.Names);

    /// <summary>The same names, with another scope around.</summary>
    public Scope Inside(Scope around)
    {
        var scope = new Scope { Around = around };
        foreach (var (name, value) in _values) scope._values[name] = value;
        return scope;
    }

    public bool TryFind(string path, out object? value)
    {
        var dot = path.IndexOf('.');
        var name = dot < 0 ? path : path[..dot];
        for (var scope = this; scope is not null; scope = scope.Around)
        {
            if (!scope._values.TryGetValue(name, out value)) continue;
            if (dot < 0) return true;
            if (value is Scope below) return below.TryFind(path[(dot + 1)..], out value);
            // What is not there has no members either: nothing, and no mistake of the template.
            return value is null;
        }
        value = null;
        return false;
    }
}
