using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Plumbline.App.Operating;

/// <summary>
/// Listens to the meters of ASP.NET Core, Kestrel, the runtime and this program, under the names of OpenTelemetry's conventions, and writes them as Prometheus reads them (text 0.0.4).
/// </summary>
internal sealed class FigureBook : IDisposable
{
    /// <summary>Tags come from routes and statuses, so series are few; should a foreign one not be, the rest is left out.</summary>
    private const int MostSeries = 2_000;

    private static readonly string[] Meters = [Figures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly ConcurrentDictionary<(string Name, string Tags), (Instrument Of, Series Series)> _series = new();
    private readonly MeterListener _listener = new();

    public FigureBook()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All figures, and some more that are asked for now.</summary>
    public string Text(IEnumerable<(string Name, string What, double Value)> more)
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in _series.GroupBy(s => s.Key.Name).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var instrument = family.First().Value.Of;
            var type = Kind(instrument);
            Head(text, family.Key, instrument.Description, type);
            foreach (var ((name, tags), (_, series)) in family.OrderBy(s => s.Key.Tags, StringComparer.Ordinal))
            {
                var (sum, count, within) = series.Read();
                if (type != "histogram")
                {
                    Line(text, name, tags, sum);
                    continue;
                }
                long below = 0;
                for (var i = 0; i < within.Length; i++)
                {
                    below += within[i];
                    var bound = i < Series.Bounds.Length ? Number(Series.Bounds[i]) : "+Inf";
                    Line(text, name + "_bucket", (tags.Length > 0 ? tags + "," : "") + $"le=\"{bound}\"", below);
                }
                Line(text, name + "_sum", tags, sum);
                Line(text, name + "_count", tags, count);
            }
        }
        foreach (var (name, what, value) in more)
        {
            Head(text, name, what, "gauge");
            Line(text, name, "", value);
        }
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (NameOf(instrument), TagsOf(tags));
        if (!_series.TryGetValue(key, out var found))
        {
            if (_series.Count >= MostSeries) return;
            found = _series.GetOrAdd(key, (instrument, new Series()));
        }
        // What is observed is a state, what is counted is added up.
        if (instrument.IsObservable || Kind(instrument) == "gauge" && instrument is Gauge<long> or Gauge<double>) found.Series.Set(value);
        else found.Series.Add(value);
    }

    private static string Kind(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return type.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram" : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
    }

    /// <summary><c>http.server.request.duration</c> in <c>s</c> is <c>http_server_request_duration_seconds</c>; what is counted ends with <c>_total</c>.</summary>
    private static string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return Plain(instrument.Name) + unit + (Kind(instrument) == "counter" ? "_total" : "");
    }

    private static string TagsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0) return "";
        var all = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
            all.Add($"{Plain(name)}=\"{Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"");
        all.Sort(StringComparer.Ordinal);
        return string.Join(',', all);
    }

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static void Head(StringBuilder text, string name, string? what, string type)
    {
        if (!string.IsNullOrEmpty(what)) text.Append("# HELP ").Append(name).Append(' ').Append(what.Replace('\n', ' ')).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    private static void Line(StringBuilder text, string name, string tags, double value) =>
        text.Append(name).Append(tags.Length > 0 ? "{" + tags + "}" : "").Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
