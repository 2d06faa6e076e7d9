using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary>The register beside a rulebook, from which the words behind citations come. Without one a rulebook answers all the same.</summary>
internal static class CheckRegister
{
    /// <param name="option">Value of <c>--register</c>; null for the register of this user, where there is one.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>The answer; null where no register was named and there is none that can be used.</returns>
    /// <exception cref="RegisterException">The register that was named cannot be used.</exception>
    public static T? Ask<T>(string? option, Func<RegisterStore, T?> question) where T : class
    {
        try
        {
            var location = RegisterOptions.Locate(option);
            if (option is null && !location.Exists) return null;
            using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
            return question(store);
        }
        catch (RegisterException unusable) when (option is null)
        {
            Console.Error.WriteLine($"plumbline: the words behind the citations are not shown: {unusable.Message}");
            return null;
        }
    }
}
