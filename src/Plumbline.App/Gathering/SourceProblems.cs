using Plumbline.App.Reading;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>Whose fault a failure is.</summary>
internal static class SourceProblems
{
    public static SourceProblem Of(GateException failure) => new(
        failure.Code switch
        {
            GateFailureCode.Refused => SourceFaults.Ours,
            GateFailureCode.Unreachable or GateFailureCode.TimedOut => SourceFaults.Network,
            _ => SourceFaults.Theirs,
        },
        failure.Message.TrimEnd('.'));

    public static SourceProblem Of(ReadFailure failure) => new(
        failure.Kind is ReadFailureCode.MissingPart or ReadFailureCode.TimedOut or ReadFailureCode.Denied or ReadFailureCode.NotFound or ReadFailureCode.InputError or ReadFailureCode.Withheld ? SourceFaults.Ours : SourceFaults.Theirs,
        failure.Message.TrimEnd('.'));
}
