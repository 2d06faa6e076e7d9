using System.Text;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Page numbers as people write them: <c>1-3, 7, 9-12</c>.</summary>
internal static class PageList
{
    internal static string Of(IReadOnlyList<int> ascending)
    {
        var text = new StringBuilder();
        for (var i = 0; i < ascending.Count; i++)
        {
            var last = i;
            while (last + 1 < ascending.Count && ascending[last + 1] == ascending[last] + 1) last++;
            if (text.Length > 0) text.Append(", ");
            text.Append(ascending[i]);
            if (last > i) text.Append('-').Append(ascending[last]);
            i = last;
        }

        return text.ToString();
    }
}
