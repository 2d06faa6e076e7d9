using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Engine.Text;

/// <summary>
/// Folds one character to the one that grammars speak of, so that a folded text has the offsets of the original:
/// full-width forms to ASCII, every dash to '-', every slash to '/', every blank to ' '.
/// </summary>
public static class CharFold
{
    private static readonly char[] Table = MakeTable();

    /// <summary>The folded character; characters without a fold, Han characters among them, stay as they are.</summary>
    public static char Fold(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), c);

    /// <summary>Folds <paramref name="source"/> into <paramref name="target"/>, unit by unit.</summary>
    public static void Fold(ReadOnlySpan<char> source, Span<char> target)
    {
        target = target[..source.Length];
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var i = 0;
        for (; i <= source.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            var units = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref from), (nuint)i);
            if (IsFolded(units)) units.StoreUnsafe(ref Unsafe.As<char, ushort>(ref to), (nuint)i);
            else
            {
                for (var j = i; j < i + Vector128<ushort>.Count; j++) Unsafe.Add(ref to, j) = Unsafe.Add(ref table, Unsafe.Add(ref from, j));
            }
        }
        for (; i < source.Length; i++) Unsafe.Add(ref to, i) = Unsafe.Add(ref table, Unsafe.Add(ref from, i));
    }

    /// <summary>True where all are ASCII other than the tab, or Han: these stay as they are.</summary>
    private static bool IsFolded(Vector128<ushort> units)
    {
        var ascii = Vector128.LessThan(units, Vector128.Create((ushort)0x80)) & ~Vector128.Equals(units, Vector128.Create((ushort)'\t'));
        var han = Vector128.LessThan(units - Vector128.Create((ushort)0x4E00), Vector128.Create((ushort)0x5200));
        return (ascii | han) == Vector128<ushort>.AllBitsSet;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        for (var c = '\uFF01'; c <= '\uFF5E'; c++) table[c] = (char)(c - 0xFEE0);
        foreach (var dash in "‐‑‒–—―−－﹣⁃") table[dash] = '-';
        foreach (var slash in "∕⁄／") table[slash] = '/';
        foreach (var blank in "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t") table[blank] = ' ';
        foreach (var tilde in "～〜∼") table[tilde] = '~';
        table['：'] = ':';
        return table;
    }
}
