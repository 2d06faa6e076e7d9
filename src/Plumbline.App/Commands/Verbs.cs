using System.CommandLine;

namespace Plumbline.App.Commands;

/// <summary>The verbs of the command line; docs/commands.md describes each.</summary>
internal static class Verbs
{
    public static RootCommand Root() => new("Plumbline reads what standards bodies and authorities publish, and keeps every fact with its quote.")
    {
        UpCommand.Create(),
        AddCommand.Create(),
        RecogniseCommand.Create(),
        ParseCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        SearchCommand.Create(),
        ShowCommand.Create(),
        ListCommand.Create(),
        ListsCommand.Create(),
        OpenCommand.Create(),
        WatchCommand.Create(),
        StatisticsCommand.Create(),
        AdoptionsCommand.Create(),
        AgreementsCommand.Create(),
        LanguageVersionsCommand.Create(),
        CitationsCommand.Create(),
        ReferencesCommand.Create(),
        HistoryCommand.Create(),
        ContradictionsCommand.Create(),
        ChainsCommand.Create(),
        DecideCommand.Create(),
        MergeCommand.CreateMerge(),
        MergeCommand.CreateSplit(),
        DepositCommand.Create(),
        SourcesCommand.Create(),
        InboxCommand.Create(),
        WorkCommand.Create(),
        JobsCommand.Create(),
        RebuildCommand.Create(),
        CheckCommand.Create(),
        IssueCommand.Create(),
        AccountCommand.Create(),
        ServeCommand.Create(),
        McpCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        VerifyCommand.Create(),
        DoctorCommand.Create(),
    };
}
