using Plumbline.Bench;
using Plumbline.Bench.Accuracy;

// One verb, one file. Each prints figures with what they are measured against; none of them fails.
switch (args)
{
    case ["recognise", .. var rest]: RecogniseBench.Run(rest); return 0;
    case ["profile", .. var rest]: ProfileBench.Run(rest); return 0;
    case ["digest", .. var rest]: DigestBench.Run(rest); return 0;
    case ["memory", .. var rest]: MemoryBench.Run(rest); return 0;
    case ["accuracy", .. var rest]: return AccuracyBench.Run(rest);
    case ["hostile", .. var rest]: HostileBench.Run(rest); return 0;
    case ["parse", .. var rest]: ParseBench.Run(rest); return 0;
    case ["scan", .. var rest]: ScanBench.Run(rest); return 0;
    case ["register", .. var rest]: RegisterBench.Run(rest); return 0;
    case ["pages", _, ..]: await PagesBench.Run(args[1..]); return 0;
    case ["round", .. var rest]: RoundBench.Run(rest); return 0;
    case ["rules", .. var rest]: RulesBench.Run(rest); return 0;
    case ["issue", .. var rest]: IssueBench.Run(rest); return 0;
    case ["watches", .. var rest]: WatchBench.Run(rest); return 0;
    case ["text", var megabytes, var file]: File.WriteAllText(file, BenchText.Make(int.Parse(megabytes) * 1_000_000)); return 0;
    default:
        Console.Error.WriteLine("usage: bench recognise [FILE...] | accuracy [--misses KIND | --against COMMIT] | profile [FILE...|PATTERN] | digest [FILE...] | memory [FILE] | hostile [MEGABYTES [PATTERN...]] | parse [FILE...] | scan [MEGABYTES] | register [DOCUMENTS] | pages FOLDER|postgresql://... [ROUNDS] | round [PAGES] | rules [PRODUCTS] | issue [ROUNDS] | watches [SEARCHES] | text MEGABYTES FILE");
        return 2;
}
