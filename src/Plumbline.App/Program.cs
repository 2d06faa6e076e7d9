using Plumbline.App.Commands;

return CommandRunner.Run(Verbs.Root(), args);
