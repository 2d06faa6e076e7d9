using System.Diagnostics;
using System.Text;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Search;

namespace Plumbline.Bench;

/// <summary>
/// The register: <c>add</c> of one newsletter-sized text from a cold start into a new register by the program as users start it,
/// short documents a second, and search over them.
/// </summary>
internal static class RegisterBench
{
    private const int NewsletterBytes = 95_000;

    private static readonly string[] Queries =
    [
        "数据安全", "办法", "征求意见稿", "检", "GB/T", "ISO/IEC 27001", "working group", "\"test reports\"", "market 数据安全", "SAC/TC 260", "12345", "revised standard", "nothing at all",
    ];

    public static void Run(string[] arguments)
    {
        if (arguments is ["scale", ..])
        {
            RegisterScaleBench.Run(arguments.Length > 1 ? int.Parse(arguments[1]) : 100_000, arguments.Length > 2 ? arguments[2] : null);
            return;
        }
        if (arguments is ["search", var folderOfRegister])
        {
            RegisterScaleBench.SearchIn(folderOfRegister);
            return;
        }
        var folder = Directory.CreateTempSubdirectory("plumbline-bench-");
        try
        {
            if (arguments is ["adding", ..])
            {
                RegisterScaleBench.Adding(folder.FullName, arguments.Length > 1 ? int.Parse(arguments[1]) : 2_000);
                return;
            }
            var documents = arguments is [var number] ? int.Parse(number) : 500;
            ColdAdd(folder.FullName);
            Measure(Path.Combine(folder.FullName, "many"), documents);
            RegisterScaleBench.Adding(folder.FullName, 2_000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void ColdAdd(string folder)
    {
        var program = Path.Combine(Environment.CurrentDirectory, "plumbline");
        if (!File.Exists(program))
        {
            Console.WriteLine("add from a cold start: run this where ./plumbline is");
            return;
        }
        var file = Path.Combine(folder, "newsletter.txt");
        File.WriteAllText(file, BenchText.Make(NewsletterBytes));
        var times = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            var start = new ProcessStartInfo(program, ["add", "--register", Path.Combine(folder, $"cold{round}"), file]) { RedirectStandardOutput = true };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            // The first run may build the program.
            if (round > 0) times.Add(watch.Elapsed.TotalSeconds);
        }
        Console.WriteLine($"add of {NewsletterBytes / 1000} kB, cold, new register: best {times.Min():0.00} s, worst {times.Max():0.00} s of {times.Count}");
    }

    private static void Measure(string folder, int documents)
    {
        using var store = RegisterStore.Open(new RegisterLocation(folder), TimeProvider.System);
        var recogniser = new Recogniser(Knowledge.BuiltIn);
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < documents; n++)
        {
            var text = BenchText.Make(1500, seed: n);
            store.Add(new(Encoding.UTF8.GetBytes(text), $"{n}.txt", recogniser.Recognise(new SourceText(text))));
        }
        Console.WriteLine($"short documents added one by one: {documents / watch.Elapsed.TotalSeconds:0} a second, each with its own sync to disk");
        var times = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            foreach (var query in Queries)
            {
                watch.Restart();
                store.Search(new SearchRequest(query));
                if (round > 0) times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        times.Sort();
        Console.WriteLine($"search over {documents} documents, {Queries.Length} queries: median {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms");
    }
}
