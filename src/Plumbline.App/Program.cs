using System.CommandLine;
using Plumbline.App.Commands;

var root = new RootCommand("Plumbline reads what standards bodies and authorities publish, and keeps every fact with its quote.")
{
    RecogniseCommand.Create(),
    ParseCommand.Create(),
};
return CommandRunner.Run(root, args);
