using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;

namespace Plumbline.App;

/// <summary>The documents in <c>samples/</c>, which travel in the assembly, so that a new register shows something at once.</summary>
internal static class Samples
{
    private const string Folder = "samples/";

    /// <summary>Names of the samples.</summary>
    public static IEnumerable<string> Names =>
        typeof(Samples).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Adds them all or none, so that a first run that was killed is made up for by the next.</summary>
    /// <returns>Number of samples that were not in the register before.</returns>
    public static int Load(RegisterStore store, CancellationToken cancelled)
    {
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        var samples = new List<NewDocument>();
        foreach (var name in Names)
        {
            cancelled.ThrowIfCancellationRequested();
            var bytes = Bytes(name);
            if (DocumentReader.Read(bytes, name, cancellation: cancelled) is not ReadDocument read) throw new InvalidOperationException($"{name} cannot be read");
            var recognition = recogniser.Recognise(new SourceText(read.Text));
            var language = read.Language is "en" or "zh" ? read.Language : null;
            // A newsletter's title stands on several lines; the register puts it together.
            var title = recognition.Newsletter is { Articles.Count: > 0 } ? null : read.Title;
            samples.Add(new NewDocument(bytes, name[Folder.Length..], recognition, title, language, MediaType: MediaTypes.Of(read.Format)));
        }
        return store.AddAll(samples, cancelled).Count(result => result.Outcome == AddOutcome.Added);
    }

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
