using Plumbline.Register.Things;

namespace Plumbline.App.Pages;

/// <summary>Holds for the first step of addresses of things that are known by names: <c>/instruments</c>, <c>/events</c> ... One page serves them all.</summary>
internal sealed class RoomConstraint : IRouteConstraint
{
    /// <summary>Name of the constraint in addresses.</summary>
    public const string Name = "room";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && ThingRooms.KindOf(value as string) is not null;
}
